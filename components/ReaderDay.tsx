import './ReaderDay.css';
import { useId, useState } from 'preact/hooks';
import { t, tCount } from '@/lib/i18n';
import type { DayInHistory, Occasion } from '@/lib/knowledge/around-day';
import { dayStrip, sidesOf } from '@/lib/state/day-strip';
import { dateText } from './date-text';

interface Props {
  readonly history: DayInHistory;
  /** EDTF of the bulletin's day. */
  readonly day: string;
}

/**
 * The day's place in history: a thin strip of what matters around it, which opens to a timeline. Time
 * runs as the interface is read, from the right in Hebrew; on a narrow page, downwards.
 */
export function ReaderDay({ history, day }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { before, thatWeek, after } = history;
  const total = before.length + thatWeek.length + after.length;
  if (total === 0) return null;

  const strip = dayStrip(history, day);
  const { past, future } = open ? sidesOf(history, day) : strip;
  const draw = (occasion: Occasion) => (
    <Event
      key={occasion.event}
      occasion={occasion}
      open={open}
      main={strip.main.includes(occasion)}
    />
  );

  return (
    <section class={`reader-day${open ? ' is-open' : ''}`} aria-labelledby={id}>
      <div class="day-head">
        <h2 id={id}>{t('reader_day')}</h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {tCount('reader_day_all', total)}
        </button>
      </div>
      <ol>
        {past.map(draw)}
        <li class="is-now" aria-current="date">
          <time dateTime={day}>{dateText(day)}</time>
          <b>{t('reader_day_this')}</b>
        </li>
        {future.map(draw)}
      </ol>
    </section>
  );
}

interface EventProps {
  readonly occasion: Occasion;
  readonly open: boolean;
  /** Whether a narrow page shows it before it is asked for more. */
  readonly main: boolean;
}

function Event({ occasion, open, main }: EventProps) {
  const { when, name, gloss } = occasion;
  return (
    <li class={main ? 'is-main' : ''}>
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
