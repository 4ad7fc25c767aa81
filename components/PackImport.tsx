import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { PACK_LIMITS } from '@/lib/notes/pack';
import type { OwnKnowledgeState } from '@/lib/state/own-knowledge-state';
import { packFaultText } from './own-faults';
import { PackFound, PackReportText } from './PackReportText';

type Preview = Extract<Awaited<ReturnType<OwnKnowledgeState['preview']>>, { ok: true }>;

/** Where the reader stands with a file. */
type Step =
  | { readonly at: 'start'; readonly problem: string | null }
  | { readonly at: 'found'; readonly text: string; readonly preview: Preview }
  | { readonly at: 'done'; readonly report: Preview['report'] };

const START: Step = { at: 'start', problem: null };

/** Takes a pack file in: says first what would become of it, then what became of it. */
export function PackImport({ state }: { readonly state: OwnKnowledgeState }) {
  const [step, setStep] = useState<Step>(START);
  const file = useRef<HTMLInputElement>(null);
  const id = useId();

  /** The same file may be chosen again when it was mended. */
  function show(next: Step) {
    setStep(next);
    if (file.current) file.current.value = '';
  }
  const refuse = (problem: string) => show({ at: 'start', problem });

  async function look(chosen: File) {
    if (chosen.size > PACK_LIMITS.bytes) return refuse(packFaultText('too-large'));
    try {
      const text = await chosen.text();
      const preview = await state.preview(text);
      if (preview.ok) show({ at: 'found', text, preview });
      else refuse(packFaultText(preview.fault));
    } catch {
      refuse(t('pack_unread'));
    }
  }

  async function take(text: string, whole: boolean) {
    try {
      const outcome = await state.importPack(text, whole);
      if (outcome.ok) show({ at: 'done', report: outcome.report });
      else refuse(packFaultText(outcome.fault));
    } catch {
      refuse(t('reader_not_saved'));
    }
  }

  return (
    <>
      <p class="own-file">
        <label for={id}>{t('pack_import')}</label>
        <input
          ref={file}
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void look(chosen);
          }}
        />
      </p>
      {step.at === 'start' && step.problem && <p role="alert">{step.problem}</p>}
      {step.at === 'found' && (
        <PackFound
          report={step.preview.report}
          replaced={step.preview.replaced}
          onTake={(whole) => void take(step.text, whole)}
          onCancel={() => show(START)}
        />
      )}
      {step.at === 'done' && (
        <div class="pack-report" role="status">
          <PackReportText report={step.report} heading="pack_imported" />
          <p class="button-row">
            <button type="button" class="button" onClick={() => show(START)}>
              {t('pack_close')}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
