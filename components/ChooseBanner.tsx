import './ChooseBanner.css';
import { t } from '@/lib/i18n';

interface Props {
  /** What the highlight said when it was made. */
  readonly quote: string;
  /** Whether a passage is selected. */
  readonly ready: boolean;
  readonly onAttach: () => void;
  readonly onCancel: () => void;
}

/**
 * Says that a passage is being looked for and takes what is selected. Pressing it leaves the
 * selection as it is.
 */
export function ChooseBanner({ quote, ready, onAttach, onCancel }: Props) {
  return (
    <section
      class="choose-banner"
      aria-label={t('choose_label')}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p role="status">{t(ready ? 'choose_ready' : 'choose_ask')}</p>
      <blockquote lang="en" dir="ltr">
        {quote}
      </blockquote>
      <p class="choose-buttons">
        <button type="button" class="choose-attach" disabled={!ready} onClick={onAttach}>
          {t('place_attach')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('choose_cancel')}
        </button>
      </p>
    </section>
  );
}
