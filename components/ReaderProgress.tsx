import './ReaderProgress.css';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepReadingPlace, type ReadingPlace } from '@/lib/state/reading-places';

interface Props {
  readonly slug: string;
  /** The article's element. */
  readonly root: RefObject<HTMLElement | null>;
  /** Where the article was left; null to begin where the page begins. */
  readonly begin: ReadingPlace | null;
}

/** Height of the bar that stays at the top, and some air; in px. */
const EDGE = 56;
/** Rest after which a place is worth remembering; ms. */
const REST = 400;

/**
 * A thin line that says how much of the text is read, and the memory of where that was. The line
 * is for the eyes alone: a screen reader tells of its place in its own way.
 */
export function ReaderProgress({ slug, root, begin }: Props) {
  const line = useRef<HTMLDivElement>(null);

  // Before anything is painted, or the beginning would be seen to go.
  useLayoutEffect(() => {
    if (begin && root.current) scrollToPlace(root.current, begin);
  }, [root, begin]);

  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      if (!root.current || !line.current) return;
      line.current.style.transform = `scaleX(${shareRead(root.current)})`;
    };
    const keep = () => {
      clearTimeout(timer);
      if (root.current) void keepReadingPlace(slug, placeOf(root.current));
    };
    const follow = () => {
      draw();
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    };
    const leave = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    const resized = new ResizeObserver(draw);
    if (root.current) resized.observe(root.current);
    addEventListener('scroll', follow, { passive: true });
    document.addEventListener('visibilitychange', leave);
    draw();
    return () => {
      clearTimeout(timer);
      resized.disconnect();
      removeEventListener('scroll', follow);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [slug, root]);

  return <div class="reader-progress" aria-hidden="true" ref={line} />;
}

/** How much of the text has come into view, 0 at the top of the page; 0 where all is in view. */
function shareRead(article: HTMLElement): number {
  const way = article.getBoundingClientRect().bottom + scrollY - innerHeight;
  if (way <= 0) return 0;
  return Math.round(Math.min(1, Math.max(0, scrollY / way)) * 1000) / 1000;
}

/** Null at the beginning and where all is read: neither is a place to come back to. */
function placeOf(article: HTMLElement): ReadingPlace | null {
  const share = shareRead(article);
  if (share === 0 || share === 1) return null;
  for (const [paragraph, element] of paragraphsOf(article).entries()) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (bottom <= EDGE) continue;
    const past = height > 0 ? Math.max(0, (EDGE - top) / height) : 0;
    return paragraph === 0 && past === 0 ? null : { paragraph, past };
  }
  return null;
}

function scrollToPlace(article: HTMLElement, { paragraph, past }: ReadingPlace): void {
  const box = paragraphsOf(article)[paragraph]?.getBoundingClientRect();
  if (box) scrollTo({ top: scrollY + box.top + box.height * past - EDGE, behavior: 'instant' });
}

function paragraphsOf(article: HTMLElement): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('[data-paragraph]')];
}
