import './ReaderDay.css';
import { useId, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { DayInHistory, Occasion } from '@/lib/knowledge/around-day';
import { dateText } from './date-text';

interface Props {
  readonly history: DayInHistory;
  /** EDTF of the bulletin's day. */
  readonly day: string;
}

/** Of the strip, before it is opened: the nearest on either side, and those of the week. */
const NEAREST = { before: 2, thatWeek: 1, after: 1 };

/**
 * The day's place in history: a thin strip of what was near, which opens to a timeline. Time runs as
 * the interface is read, from the right in Hebrew.
 */
export function ReaderDay({ history, day }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { before, thatWeek, after } = history;
  const total = before.length + thatWeek.length + after.length;
  if (total === 0) return null;

  const earlier = thatWeek.filter(({ when }) => when.slice(0, day.length) <= day);
  const later = thatWeek.filter((occasion) => !earlier.includes(occasion));
  const shown = open
    ? { past: [...before, ...earlier], future: [...later, ...after] }
    : {
        past: [...before.slice(-NEAREST.before), ...earlier.slice(-NEAREST.thatWeek)],
        future: [...later.slice(0, NEAREST.thatWeek), ...after.slice(0, NEAREST.after)],
      };

  return (
    <section class={`reader-day${open ? ' is-open' : ''}`} aria-labelledby={id}>
      <h2 id={id}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('reader_day')}
        </button>
      </h2>
      <ol>
        {shown.past.map((occasion) => (
          <Event key={occasion.event} occasion={occasion} open={open} />
        ))}
        <li class="is-now" aria-current="date">
          <time dateTime={day}>{dateText(day)}</time>
          <b>{t('reader_day_this')}</b>
        </li>
        {shown.future.map((occasion) => (
          <Event key={occasion.event} occasion={occasion} open={open} />
        ))}
      </ol>
    </section>
  );
}

function Event({ occasion, open }: { occasion: Occasion; open: boolean }) {
  const { when, name, gloss } = occasion;
  return (
    <li>
      <time dateTime={when}>{dateText(when)}</time>
      <span lang="en" dir="ltr">
        {name}
      </span>
      {open && (
        <small lang="en" dir="ltr">
          {gloss}
        </small>
      )}
    </li>
  );
}
