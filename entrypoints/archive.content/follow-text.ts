import type { ArchiveArticle } from '@/lib/engine/model';
import { articleText } from '@/lib/notes/article-record';
import { readArticle } from '@/lib/page/read-article';

/** The page's scripts come to rest, in ms. */
const REST = 400;
/** How often a page may change its text before we stop reading it again. */
const MOST_READINGS = 5;

interface Changes {
  /** Elements of the article were replaced by others with the same text. */
  readonly moved: () => void;
  /** Asked after each change whether words stand where they stood. */
  readonly isStale: () => boolean;
  /**
   * The page now shows another text of the article, mostly more of it.
   *
   * @param readings so many there were
   */
  readonly grown: (article: ArchiveArticle, readings: number) => void;
}

/**
 * Watches what the page's own scripts do to the text after it was read.
 *
 * @param readings how often it was read again before: some pages never come to rest
 * @returns what ends it
 */
export function followText(
  page: Document,
  article: ArchiveArticle,
  readings: number,
  { moved, isStale, grown }: Changes,
): () => void {
  const text = articleText(article);
  let resting: ReturnType<typeof setTimeout> | undefined;

  function look() {
    resting = undefined;
    if (readings < MOST_READINGS) {
      readings += 1;
      const now = readArticle(page, page.URL);
      if (now.ok && now.article.slug === article.slug && articleText(now.article) !== text) {
        grown(now.article, readings);
        return;
      }
    }
    if (isStale()) moved();
  }

  const changes = new MutationObserver(() => {
    resting ??= setTimeout(look, REST);
  });
  changes.observe(page.body, { childList: true, characterData: true, subtree: true });
  return () => {
    changes.disconnect();
    clearTimeout(resting);
  };
}
