import './Toast.css';
import { t } from '@/lib/i18n';

/** Something that the reader is told in one sentence, with at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  /** Said at once by screen readers, not when they have time. */
  readonly urgent?: boolean;
  /** What the button says; it does {@link onAction}. */
  readonly action?: string;
  readonly onAction?: () => void;
}

interface Props {
  readonly notice: Notice | null;
  /** It was read, or what it offered was done. */
  readonly onDone: () => void;
}

/** A sentence at the edge of the window. Stays in the page while empty, so that it is announced. */
export function Toast({ notice, onDone }: Props) {
  return (
    <div class={notice ? 'toast' : 'toast is-empty'}>
      <p role="status">{notice?.urgent ? '' : notice?.text}</p>
      <p role="alert">{notice?.urgent ? notice.text : ''}</p>
      {notice?.action && (
        <button
          type="button"
          class="toast-action"
          onClick={() => {
            onDone();
            notice.onAction?.();
          }}
        >
          {notice.action}
        </button>
      )}
      {notice && (
        <button type="button" class="toast-close" aria-label={t('notice_close')} onClick={onDone}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
