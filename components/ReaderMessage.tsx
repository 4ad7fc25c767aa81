import './ReaderMessage.css';
import { t } from '@/lib/i18n';
import type { ReaderStatus } from '@/lib/state/reader-state';

interface Props {
  readonly status: Exclude<ReaderStatus, 'ready'>;
  readonly onRetry: () => void;
}

/** What the reader view says while, or because, it has no article to show. */
export function ReaderMessage({ status, onRetry }: Props) {
  if (status === 'loading') {
    return (
      <main class="reader-message">
        <p role="status">{t('reader_loading')}</p>
      </main>
    );
  }
  return (
    <main class="reader-message">
      <h1>{t(status === 'unknown' ? 'reader_unknown' : 'reader_failed')}</h1>
      <p>{t(status === 'unknown' ? 'reader_unknown_why' : 'reader_failed_why')}</p>
      <p class="button-row">
        {status === 'failed' && (
          <button type="button" class="button is-primary" onClick={onRetry}>
            {t('reader_retry')}
          </button>
        )}
        <a class="button" href="/library.html">
          {t('reader_library')}
        </a>
      </p>
    </main>
  );
}
