import './QuoteHandle.css';
import { t } from '@/lib/i18n';

interface Props {
  /** How many highlights are taken along. */
  readonly count?: number;
  readonly onGive: (transfer: DataTransfer) => void;
}

/**
 * Drags a highlight into a document. For the pointer alone: keys and screen readers have the button
 * or the key that copies.
 */
export function QuoteHandle({ count = 1, onGive }: Props) {
  return (
    <span
      class="quote-handle"
      draggable
      aria-hidden="true"
      title={count > 1 ? t('library_drag_all', count) : t('library_drag')}
      onDragStart={({ currentTarget, dataTransfer }) => {
        if (!dataTransfer) return;
        const quote = currentTarget.closest('[data-quoted]');
        if (quote) dataTransfer.setDragImage(quote, 0, 0);
        onGive(dataTransfer);
      }}
    />
  );
}
