import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { PackReport } from '@/lib/notes/pack';
import { packFaultText, problemText } from './own-faults';

/** Problems told of one by one; of more, their number. */
const MOST_PROBLEMS = 50;

interface ReportProps {
  readonly report: PackReport;
  /** With `$1` of `$2` entries of the pack `$3`. */
  readonly heading: 'pack_found' | 'pack_imported';
}

/** What a pack file holds, and what is wrong with it, entry by entry. */
export function PackReportText({ report, heading }: ReportProps) {
  const { name, author, licence, total, sound, problems } = report;
  const more = problems.length - MOST_PROBLEMS;
  return (
    <>
      <p>
        <b>{t(heading, sound, total, name)}</b>
      </p>
      {author && <p dir="auto">{t('pack_by', author)}</p>}
      {licence && <p dir="auto">{t('pack_under', licence)}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, MOST_PROBLEMS).map((problem) => (
            <li key={problem.entry}>{problemText(problem)}</li>
          ))}
          {more > 0 && <li>{t('pack_more_problems', more)}</li>}
        </ul>
      )}
    </>
  );
}

interface FoundProps {
  readonly report: PackReport;
  /** How many entries of a pack of the same name it goes over; null where there is none. */
  readonly replaced: number | null;
  readonly onTake: (whole: boolean) => void;
  readonly onCancel: () => void;
}

/** Shows a file before anything of it is stored, and asks whether to take it. */
export function PackFound({ report, replaced, onTake, onCancel }: FoundProps) {
  const [whole, setWhole] = useState(false);
  const { sound, problems } = report;
  const spoilt = problems.length > 0;
  return (
    <section class="pack-report" aria-label={t('pack_preview')}>
      <PackReportText report={report} heading="pack_found" />
      {sound === 0 && <p role="alert">{packFaultText('none-sound')}</p>}
      {replaced !== null && <p>{t('pack_replaces', replaced)}</p>}
      {spoilt && sound > 0 && (
        <label class="pack-whole">
          <input
            type="checkbox"
            checked={whole}
            onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
          />
          {t('pack_whole')}
        </label>
      )}
      {whole && <p role="status">{packFaultText('not-whole')}</p>}
      <p class="button-row">
        <button
          type="button"
          class="button is-primary"
          disabled={sound === 0 || (whole && spoilt)}
          onClick={() => onTake(whole)}
        >
          {t('pack_take', sound)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('correct_cancel')}
        </button>
      </p>
    </section>
  );
}
