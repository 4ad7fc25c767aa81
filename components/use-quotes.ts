import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CitationStyle } from '@/lib/citation/cite';
import { type CitedPassage, quoteForms } from '@/lib/export/quote-forms';
import { t } from '@/lib/i18n';
import { CITATION_STYLE } from '@/lib/state/citation-style';
import { copyForms } from './copy-styled';
import type { Notice } from './Toast';

/** Takes passages with their citations out of the page, in the style that was chosen last. */
export interface Quotes {
  /** Puts them on the clipboard, and says how that went. */
  copy(passages: readonly CitedPassage[]): void;
  /** Gives them to what is being dragged. */
  give(transfer: DataTransfer, passages: readonly CitedPassage[]): void;
}

export function useQuotes(onNotice: (notice: Notice) => void): Quotes {
  // At hand: what is dragged cannot wait for an answer.
  const style = useRef<CitationStyle>('chicago-note');
  const notify = useRef(onNotice);
  notify.current = onNotice;

  useEffect(() => {
    const put = (chosen: CitationStyle) => {
      style.current = chosen;
    };
    void CITATION_STYLE.getValue().then(put);
    return CITATION_STYLE.watch(put);
  }, []);

  return useMemo(
    () => ({
      copy(passages) {
        void copyForms(quoteForms(passages, style.current)).then(
          () => notify.current({ text: t('page_copied') }),
          () => notify.current({ text: t('page_not_copied') }),
        );
      },
      give(transfer, passages) {
        const { text, html, addresses } = quoteForms(passages, style.current);
        transfer.effectAllowed = 'copy';
        transfer.setData('text/plain', text);
        transfer.setData('text/html', html);
        transfer.setData('text/uri-list', addresses);
      },
    }),
    [],
  );
}
