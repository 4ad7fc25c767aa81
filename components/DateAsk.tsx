import './DateAsk.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { DateForm } from './DateForm';

interface Props {
  /** EDTF; null where the page names no day. */
  readonly day: string | null;
  readonly corrected: boolean;
  /** Whether the form stands open at once, or a question before it. */
  readonly open: boolean;
  readonly onSave: (day: string | null) => void;
  readonly onClose: () => void;
}

/** Asks which day the bulletin is of, as all relative dates and offices hang on it. */
export function DateAsk({ day, corrected, open, onSave, onClose }: Props) {
  const [asked, setAsked] = useState(open);
  const root = useRef<HTMLElement>(null);

  // The form comes because somebody asked for it: the question alone must not take the focus.
  useEffect(() => {
    if (asked) root.current?.querySelector('input')?.focus();
  }, [asked]);

  return (
    <section class="date-ask" aria-label={t('date_label')} ref={root}>
      {asked ? (
        <DateForm day={day} corrected={corrected} onSave={onSave} onCancel={onClose} />
      ) : (
        <>
          <p role="status">{t('date_missing')}</p>
          <p class="date-ask-actions">
            <button type="button" class="button is-primary" onClick={() => setAsked(true)}>
              {t('reader_date_enter')}
            </button>
            <button type="button" class="button" onClick={onClose}>
              {t('date_not_now')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
