import type { ArchiveArticle } from '@/lib/engine/model';
import { articleText } from '@/lib/notes/article-record';
import { readArticle } from '@/lib/page/read-article';

/** The page's scripts come to rest, in ms. */
const REST = 400;
/** How often a page may bring more of its text before we stop reading it again. */
const MOST_READINGS = 5;

interface Changes {
  /** Elements of the article were replaced by others with the same text. */
  readonly moved: () => void;
  /** Asked after each change whether words stand where they stood. */
  readonly isStale: () => boolean;
  /** The page now shows another text of the article, mostly more of it. */
  readonly grown: (article: ArchiveArticle) => void;
}

/**
 * Watches what the page's own scripts do to the text after it was read.
 *
 * @returns what ends it
 */
export function followText(
  page: Document,
  article: ArchiveArticle,
  { moved, isStale, grown }: Changes,
): () => void {
  const text = articleText(article);
  let readings = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function look() {
    resting = undefined;
    readings += 1;
    if (readings <= MOST_READINGS) {
      const now = readArticle(page, page.URL);
      if (now.ok && now.article.slug === article.slug && articleText(now.article) !== text) {
        grown(now.article);
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
