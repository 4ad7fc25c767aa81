import { type MessageKey, t } from '@/lib/i18n';
import type { FolderFault } from '@/lib/notes/chosen-folder';
import { FolderError } from '@/lib/state/export-folder';
import { TemplateFault } from '@/lib/state/export-run';

const FOLDER_FAULTS: Readonly<Record<FolderFault, MessageKey>> = {
  permission: 'export_fault_permission',
  missing: 'export_fault_missing',
  full: 'export_fault_full',
  failed: 'export_fault_failed',
};

/** Why an export failed, in a sentence or two. */
export function exportFault(error: unknown): string {
  if (error instanceof TemplateFault) return t('export_template_fault', error.message);
  if (error instanceof CopyFault) return t('page_not_copied');
  if (!(error instanceof FolderError)) return t('export_failed');
  const reason = t(FOLDER_FAULTS[error.why]);
  const rest = t(error.written > 0 ? 'export_fault_some' : 'export_fault_none', error.written);
  return `${reason} ${rest}`;
}

/** The browser did not let the clipboard be written to. */
export class CopyFault extends Error {}
