import './DateForm.css';
import { useId, useState } from 'preact/hooks';
import { parseEdtf } from '@/lib/engine/dates/edtf';
import { t } from '@/lib/i18n';

interface Props {
  /** EDTF; null where the day is not known. */
  readonly day: string | null;
  /** Whether {@link day} is the reader's own correction, which can be taken back. */
  readonly corrected: boolean;
  /** EDTF as exact as the reader knows; null takes the correction back. */
  readonly onSave: (day: string | null) => void;
  readonly onCancel: () => void;
}

/** The archive holds the bulletins of these years, both included. */
const YEARS = { first: 1923, last: 2008 };

/** Asks for the day of the bulletin: year, month and day, or the year alone. */
export function DateForm({ day, corrected, onSave, onCancel }: Props) {
  const [text, setText] = useState(day ?? '');
  const [refused, setRefused] = useState(false);
  const id = useId();

  function save(event: Event) {
    event.preventDefault();
    const value = text.trim();
    if (isBulletinDay(value)) onSave(value);
    else setRefused(true);
  }

  return (
    <form class="date-form" onSubmit={save}>
      <label for={id}>{t('date_label')}</label>
      <div class="date-form-row">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="1953-07-21"
          size={12}
          dir="ltr"
          value={text}
          aria-invalid={refused}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setRefused(false);
          }}
        />
        <button type="submit" class="button is-primary">
          {t('date_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('date_cancel')}
        </button>
        {corrected && (
          <button type="button" class="button" onClick={() => onSave(null)}>
            {t('date_take_back')}
          </button>
        )}
      </div>
      <p id={`${id}-hint`} role={refused ? 'alert' : undefined}>
        {refused ? t('date_refused', `${YEARS.first}`, `${YEARS.last}`) : t('date_hint')}
      </p>
    </form>
  );
}

function isBulletinDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return (
    /^\d{4}(?:-\d\d){0,2}$/.test(text) &&
    parseEdtf(text) !== null &&
    year >= YEARS.first &&
    year <= YEARS.last
  );
}
