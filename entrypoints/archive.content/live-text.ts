import { caretPoint } from '@/components/caret-point';
import type { Annotation, ArchiveArticle, Span } from '@/lib/engine/model';
import { articleText } from '@/lib/notes/article-record';
import { offsetInArticle, type Passages } from '@/lib/notes/passages';
import { mapText } from '@/lib/page/text-map';
import { createIntervalIndex } from '@/lib/state/interval-index';

/** Something painted that lies under a point. */
export interface Hit {
  /** Index of the annotation. */
  readonly annotation: number | null;
  /** Id of the highlight; of those that cross, the one that begins last. */
  readonly highlight: string | null;
}

/** The article's text where it stands on the page. */
export interface LiveText {
  /** Looks anew where each word stands, after the page changed its elements. */
  map(): void;
  /** Whether words that the page showed are no longer where they stood. */
  isStale(): boolean;
  /** An element of the page that holds some of the text. */
  element(): Element | null;
  /** Empty where the page does not show it. */
  rangesOf(spans: readonly Span[]): Range[];
  /** Says what {@link at} can find. */
  hold(annotations: ReadonlyMap<number, Annotation>, passages: Passages): void;
  /** What lies under a point of the viewport, in CSS pixels. */
  at(x: number, y: number): Hit;
  /** The place in `articleText` under such a point; null where no text stands there. */
  offsetAt(x: number, y: number): number | null;
  /** What is selected of the article, over `articleText`, without blanks around it. */
  selected(): { readonly start: number; readonly end: number } | null;
}

const NOTHING: Hit = { annotation: null, highlight: null };

type Held = { readonly spans: readonly Span[] } & (
  | { readonly annotation: number }
  | { readonly highlight: string }
);

export function createLiveText(page: Document, article: ArchiveArticle): LiveText {
  const text = articleText(article);
  let places = mapText(page, article);
  let standing = shownParagraphs();
  let index = createIntervalIndex<Held>([]);

  function rangesOf(spans: readonly Span[]): Range[] {
    return spans.flatMap((span) => {
      const range = places.rangeOf(span);
      return range && !range.collapsed ? [range] : [];
    });
  }

  function shownParagraphs(): Range[] {
    return article.paragraphs.flatMap(
      (words, paragraph) => places.rangeOf({ paragraph, start: 0, end: words.length }) ?? [],
    );
  }

  /** The caret snaps to the nearest letter, however far: the point must lie on the words. */
  const covers = ({ spans }: Held, x: number, y: number) =>
    rangesOf(spans).some((range) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
      ),
    );

  return {
    map() {
      places = mapText(page, article);
      standing = shownParagraphs();
    },

    // A range whose text was replaced shrinks to nothing.
    isStale: () => standing.some((range) => range.collapsed),
    element: () => standing[0]?.startContainer.parentElement ?? null,
    rangesOf,

    hold(annotations, passages) {
      const held: Held[] = [
        ...[...annotations].map(([annotation, span]) => ({ annotation, spans: [span] })),
        ...passages.found.map(({ highlight, spans }) => ({ highlight: highlight.id, spans })),
      ];
      index = createIntervalIndex(
        held.flatMap((value) =>
          value.spans.map(({ paragraph, start, end }) => ({ paragraph, start, end, value })),
        ),
      );
    },

    at(x, y) {
      const caret = caretPoint(page, x, y);
      const position = caret && places.positionOf(caret.node, caret.offset);
      if (!position?.inside) return NOTHING;
      let hit = NOTHING;
      for (const held of index.at(position.paragraph, position.offset)) {
        if (!covers(held, x, y)) continue;
        hit =
          'annotation' in held
            ? { ...hit, annotation: held.annotation }
            : { ...hit, highlight: held.highlight };
      }
      return hit;
    },

    offsetAt(x, y) {
      const caret = caretPoint(page, x, y);
      const position = caret && places.positionOf(caret.node, caret.offset);
      return position?.inside
        ? offsetInArticle(article, position.paragraph, position.offset)
        : null;
    },

    selected() {
      const selection = page.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
      const range = selection.getRangeAt(0);
      const from = places.positionOf(range.startContainer, range.startOffset);
      const to = places.positionOf(range.endContainer, range.endOffset);
      // All of the page is selected to be copied, not to be marked.
      if (!from || !to || !(from.inside || to.inside)) return null;
      const start = offsetInArticle(article, from.paragraph, from.offset);
      const end = offsetInArticle(article, to.paragraph, to.offset);
      const words = text.slice(start, end);
      const trimmed = {
        start: start + words.length - words.trimStart().length,
        end: end - (words.length - words.trimEnd().length),
      };
      return trimmed.start < trimmed.end ? trimmed : null;
    },
  };
}
