import './NotesImport.css';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { FileFault } from '@/lib/notes/imported-note';
import type { ImportPreview, ImportRun } from '@/lib/state/import-run';
import { fileFaultText } from './import-texts';
import { NotesFound } from './NotesFound';
import { WorkProgress } from './WorkProgress';

/** Where the reader stands with a file. */
type Step =
  | { readonly at: 'start'; readonly problem: string | null }
  | { readonly at: 'found'; readonly preview: ImportPreview }
  | { readonly at: 'done'; readonly added: number; readonly replaced: number };

const START: Step = { at: 'start', problem: null };

/** Takes a file of notes in: says first what that would do, then what it did. */
export function NotesImport({ run }: { readonly run: ImportRun }) {
  const [step, setStep] = useState<Step>(START);
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const progress = run.progress.value;

  /** The same file may be chosen again when it was mended. */
  function show(next: Step) {
    setStep(next);
    if (file.current) file.current.value = '';
  }
  const refuse = (fault: FileFault) => show({ at: 'start', problem: fileFaultText(fault) });

  async function look(chosen: File) {
    try {
      const seen = await run.look(chosen);
      if (seen.ok) show({ at: 'found', preview: seen });
      else refuse(seen.fault);
    } catch {
      refuse('unread');
    }
  }

  async function take(preview: ImportPreview, whole: boolean) {
    try {
      const counts = await run.take(preview, whole);
      show({ at: 'done', added: counts.new, replaced: counts.changed });
    } catch {
      show({ at: 'start', problem: t('import_failed') });
    }
  }

  return (
    <div class="notes-import">
      <p>{t('import_what')}</p>
      <p class="own-file">
        <label for={id}>{t('import_choose')}</label>
        <input
          ref={file}
          id={id}
          type="file"
          accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
          disabled={progress !== null}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void look(chosen);
          }}
        />
      </p>
      {step.at === 'start' && step.problem && <p role="alert">{step.problem}</p>}
      {step.at === 'found' && !progress && (
        <NotesFound
          preview={step.preview}
          onTake={(whole) => void take(step.preview, whole)}
          onCancel={() => show(START)}
        />
      )}
      {progress && (
        <WorkProgress name={t('import_running')} progress={progress} onStop={() => run.stop()} />
      )}
      {step.at === 'done' && (
        <div class="pack-report">
          <p role="status">{t('import_done', step.added, step.replaced)}</p>
          <button type="button" class="button" onClick={() => show(START)}>
            {t('import_again')}
          </button>
        </div>
      )}
    </div>
  );
}
