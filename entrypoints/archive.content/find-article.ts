import { type Reading, readArticle } from '@/lib/page/read-article';

/** How long a page is given to bring its text, and the rest between two looks at it, in ms. */
const PATIENCE = 10_000;
const REST = 250;

/**
 * Reads the article off the page; waits a while for pages that bring their text late.
 *
 * @returns the last reading, where `signal` ended the wait or the text never came
 */
export function findArticle(page: Document, signal: AbortSignal): Promise<Reading> {
  const first = readArticle(page, page.URL);
  // A listing says so itself; all else may be an article that is still to come.
  if (first.ok || first.reason === 'listing' || signal.aborted) return Promise.resolve(first);

  return new Promise((found) => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      resting = undefined;
      const reading = readArticle(page, page.URL);
      if (reading.ok) finish(reading);
    };
    const changes = new MutationObserver(() => {
      resting ??= setTimeout(look, REST);
    });
    const giveUp = setTimeout(() => finish(readArticle(page, page.URL)), PATIENCE);
    const leave = () => finish(first);

    function finish(reading: Reading) {
      changes.disconnect();
      clearTimeout(resting);
      clearTimeout(giveUp);
      signal.removeEventListener('abort', leave);
      found(reading);
    }

    signal.addEventListener('abort', leave);
    changes.observe(page, { childList: true, subtree: true });
  });
}
