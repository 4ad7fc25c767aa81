import './ExportDialog.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormatName } from '@/lib/export/formats';
import { type MessageKey, t } from '@/lib/i18n';
import {
  EXPORT_CHOICE,
  EXPORT_SAME_NAMES,
  EXPORT_TARGET,
  EXPORT_TEMPLATE,
  type ExportTarget as Target,
} from '@/lib/state/export-choice';
import type { SameNames } from '@/lib/state/export-folder';
import type { ExportJob, ExportRun } from '@/lib/state/export-run';
import { deliverExport } from './deliver-export';
import { ExportTarget } from './ExportTarget';
import { exportFault } from './export-fault';
import type { Notice } from './Toast';

interface Props {
  readonly slugs: readonly string[] | 'all';
  readonly run: ExportRun;
  readonly onNotice: (notice: Notice) => void;
  readonly onClose: () => void;
}

type Choice = FormatName | 'template';

const GROUPS = [
  ['export_group_read', ['markdown', 'logseq', 'plain', 'html']],
  ['export_group_tools', ['jsonld', 'hypothesis', 'csv', 'readwise', 'anki', 'tei']],
  ['export_group_citations', ['ris', 'bibtex', 'biblatex', 'csl']],
  ['export_group_own', ['template']],
] as const satisfies readonly (readonly [MessageKey, readonly Choice[]])[];

/** What the button does, by where it sends the files. */
const SENDS: Readonly<Record<Target, MessageKey>> = {
  download: 'export_download',
  clipboard: 'export_copy',
  folder: 'export_write',
};

/** Every form that notes can leave in, where they go, and how far that has come. */
export function ExportDialog({ slugs, run, onNotice, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice, recallChoice] = useRecalled<Choice>('markdown');
  const [template, setTemplate, recallTemplate] = useRecalled('');
  const [each, setEach] = useState(false);
  const [chosen, setTarget, recallTarget] = useRecalled<Target>('download');
  const [same, setSame, recallSame] = useRecalled<SameNames>('replace');
  const [fault, setFault] = useState('');
  const progress = run.progress.value;
  const several = slugs === 'all' || slugs.length > 1;
  const { folder } = run;
  // What was chosen in one browser may be missing in another.
  const target = chosen === 'folder' && !folder.offered ? 'download' : chosen;
  const isEach = each && several && target !== 'clipboard';

  useEffect(() => {
    dialog.current?.showModal();
    void EXPORT_CHOICE.getValue().then(recallChoice);
    void EXPORT_TEMPLATE.getValue().then(recallTemplate);
    void EXPORT_TARGET.getValue().then(recallTarget);
    void EXPORT_SAME_NAMES.getValue().then(recallSame);
    void folder.load();
    return () => run.stop();
  }, [run, folder]);

  function making() {
    const format: ExportJob['format'] = choice === 'template' ? { template } : choice;
    const loose = target === 'folder' ? 'loose' : 'packed';
    return run.start({ slugs, format, ...(isEach && { each: loose }) });
  }

  async function make(): Promise<void> {
    setFault('');
    void EXPORT_CHOICE.setValue(choice);
    void EXPORT_TARGET.setValue(target);
    void EXPORT_SAME_NAMES.setValue(same);
    if (choice === 'template') void EXPORT_TEMPLATE.setValue(template);
    try {
      const said = await deliverExport({ target, folder, same, making });
      if (said === null) return;
      if (said) onNotice({ text: said });
      dialog.current?.close();
    } catch (error) {
      setFault(exportFault(error));
    }
  }

  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby="export-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <h2 id="export-title">{t(slugs === 'all' ? 'export_title_all' : 'export_title')}</h2>
        {GROUPS.map(([group, choices]) => (
          <fieldset key={group}>
            <legend>{t(group)}</legend>
            {choices.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="export-format"
                  checked={choice === one}
                  onChange={() => setChoice(one)}
                />
                <span>
                  <b>{t(`format_${one}`)}</b> <small>{t(`format_${one}_what`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        {choice === 'template' && (
          <label class="export-template">
            <span>{t('export_template')}</span>
            <textarea
              rows={8}
              spellcheck={false}
              dir="ltr"
              value={template}
              onInput={({ currentTarget }) => setTemplate(currentTarget.value)}
            />
          </label>
        )}
        <ExportTarget
          target={target}
          onTarget={setTarget}
          folder={folder}
          same={same}
          onSame={setSame}
          onFault={(error) => setFault(exportFault(error))}
        />
        {several && target !== 'clipboard' && (
          <label class="export-each">
            <input
              type="checkbox"
              checked={each}
              onChange={({ currentTarget }) => setEach(currentTarget.checked)}
            />
            <span>{t(target === 'folder' ? 'export_each_loose' : 'export_each')}</span>
          </label>
        )}
        <div class="export-end">
          <p class="export-fault" role="alert">
            {fault}
          </p>
          {progress && (
            <label class="export-progress">
              <span>{t('export_running')}</span>
              <progress max={Math.max(1, progress.total)} value={progress.done} />
            </label>
          )}
          <p class="button-row">
            <button type="submit" class="button is-primary" disabled={progress !== null}>
              {t(SENDS[target])}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => (progress ? run.stop() : dialog.current?.close())}
            >
              {t(progress ? 'export_stop' : 'export_close')}
            </button>
          </p>
        </div>
      </form>
    </dialog>
  );
}

/** What was chosen the last time, once that is known, unless the reader was faster. */
function useRecalled<T>(first: T) {
  const [chosen, choose] = useState<T | null>(null);
  const [recalled, recall] = useState(first);
  return [chosen ?? recalled, choose, recall] as const;
}
