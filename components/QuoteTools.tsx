import type { CitedPassage } from '@/lib/export/quote-forms';
import { t } from '@/lib/i18n';
import { QuoteHandle } from './QuoteHandle';
import type { Quotes } from './use-quotes';

interface Props {
  readonly passage: CitedPassage;
  /** What is dragged where that is more than the passage. */
  readonly dragged?: readonly CitedPassage[];
  readonly quotes: Quotes;
}

/** Ways to take a passage with its citation into another program. */
export function QuoteTools({ passage, dragged = [passage], quotes }: Props) {
  return (
    <>
      <QuoteHandle count={dragged.length} onGive={(transfer) => quotes.give(transfer, dragged)} />
      <button
        type="button"
        class="text-button"
        aria-label={t('library_copy_highlight', passage.quote)}
        onClick={() => quotes.copy([passage])}
      >
        {t('library_copy_quote')}
      </button>
    </>
  );
}
