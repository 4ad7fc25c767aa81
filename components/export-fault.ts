import { t } from '@/lib/i18n';
import { TemplateFault } from '@/lib/state/export-run';

/** Why an export failed, in a sentence. */
export function exportFault(error: unknown): string {
  return error instanceof TemplateFault
    ? t('export_template_fault', error.message)
    : t('export_failed');
}
