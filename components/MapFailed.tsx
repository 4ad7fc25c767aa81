import './DrawnMap.css';
import './MapFailed.css';
import { t } from '@/lib/i18n';

/** Stands in the place of a map that could not be drawn. */
export function MapFailed({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div class="drawn-map map-failed">
      <p role="status">{t('help_map_failed')}</p>
      <button type="button" class="button" onClick={onAgain}>
        {t('reader_retry')}
      </button>
    </div>
  );
}
