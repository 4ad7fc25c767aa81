import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { ExportRun } from '@/lib/state/export-run';
import { ExportDialog } from './ExportDialog';
import { exportFault } from './export-fault';
import { saveFile } from './save-file';
import type { Notice } from './Toast';

interface Props {
  /** Articles, or all with highlights. */
  readonly slugs: readonly string[] | 'all';
  readonly run: ExportRun;
  readonly onNotice: (notice: Notice) => void;
}

const QUICK = [
  ['markdown', 'export_markdown'],
  ['jsonld', 'export_jsonld'],
] as const;

/** Ways to take notes home: two at once, all others through a question. */
export function ExportTools({ slugs, run, onNotice }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {QUICK.map(([format, label]) => (
        <button
          key={format}
          type="button"
          class="button"
          onClick={() =>
            void run.start({ slugs, format }).then(
              (files) => files?.forEach(saveFile),
              (error) => onNotice({ text: exportFault(error) }),
            )
          }
        >
          {t(label)}
        </button>
      ))}
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('export_more')}
      </button>
      {open && (
        <ExportDialog slugs={slugs} run={run} onNotice={onNotice} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
