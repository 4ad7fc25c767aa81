import './ExportDialog.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormatName } from '@/lib/export/formats';
import { type MessageKey, t } from '@/lib/i18n';
import { EXPORT_CHOICE, EXPORT_TEMPLATE } from '@/lib/state/export-choice';
import type { ExportJob, ExportRun, MadeFile } from '@/lib/state/export-run';
import { exportFault } from './export-fault';
import { saveFile } from './save-file';
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

/** Every form that notes can leave in, where they go, and how far that has come. */
export function ExportDialog({ slugs, run, onNotice, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState<Choice>('markdown');
  const [template, setTemplate] = useState('');
  const [each, setEach] = useState(false);
  const [fault, setFault] = useState('');
  const progress = run.progress.value;
  const several = slugs === 'all' || slugs.length > 1;

  useEffect(() => {
    dialog.current?.showModal();
    void EXPORT_CHOICE.getValue().then(setChoice);
    void EXPORT_TEMPLATE.getValue().then(setTemplate);
    return () => run.stop();
  }, [run]);

  async function make(deliver: (file: MadeFile) => Promise<void> | void): Promise<void> {
    setFault('');
    void EXPORT_CHOICE.setValue(choice);
    const format: ExportJob['format'] = choice === 'template' ? { template } : choice;
    if (choice === 'template') void EXPORT_TEMPLATE.setValue(template);
    try {
      const file = await run.start({ slugs, format, each: each && several });
      if (!file) return;
      await deliver(file);
      dialog.current?.close();
    } catch (error) {
      setFault(exportFault(error));
    }
  }

  async function copy(file: MadeFile): Promise<void> {
    await navigator.clipboard.writeText(await file.data.text());
    onNotice({ text: t('export_copied') });
  }

  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby="export-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void make(saveFile);
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
        {several && (
          <label class="export-each">
            <input
              type="checkbox"
              checked={each}
              onChange={({ currentTarget }) => setEach(currentTarget.checked)}
            />
            <span>{t('export_each')}</span>
          </label>
        )}
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
            {t('export_download')}
          </button>
          {!(each && several) && (
            <button
              type="button"
              class="button"
              disabled={progress !== null}
              onClick={() => void make(copy)}
            >
              {t('export_copy')}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => (progress ? run.stop() : dialog.current?.close())}
          >
            {t(progress ? 'export_stop' : 'export_close')}
          </button>
        </p>
      </form>
    </dialog>
  );
}
