import type { Article } from '@/lib/engine/model';
import { findParagraphs, type Stretch } from './find-paragraphs';
import { PageText } from './page-text';
import { countBelow, SolidText } from './solid-text';

/** A place in an article. */
export interface TextPosition {
  readonly paragraph: number;
  /** UTF-16 code units into the paragraph. */
  readonly offset: number;
  /** False where the place asked for is not in the text, and this is the nearest that is. */
  readonly inside: boolean;
}

/**
 * Aligns an article with the page that shows it, whatever the page's blanks, breaks and inline
 * markup are. One walk in proportion to the page's text; look-ups are binary searches.
 */
export function mapText(root: Document | Element, article: Pick<Article, 'paragraphs'>): TextMap {
  const visible = ('body' in root ? root.body : root) ?? root;
  return new TextMap(new PageText(visible), article.paragraphs);
}

/** Leads from an article's paragraphs to the live page and back. */
export class TextMap {
  readonly #page: PageText;
  readonly #stretches: readonly (Stretch | null)[];
  readonly #texts: readonly SolidText[];
  /** Paragraphs that the page shows, and where each begins. */
  readonly #shown: readonly number[];
  readonly #starts: readonly number[];

  constructor(page: PageText, paragraphs: readonly string[]) {
    this.#page = page;
    this.#stretches = findParagraphs(page, paragraphs);
    this.#texts = paragraphs.map((text) => new SolidText(text));
    this.#shown = [...paragraphs.keys()].filter((index) => this.#stretches[index]);
    this.#starts = this.#shown.map((index) => this.#stretches[index]?.from ?? 0);
  }

  /**
   * The range of a passage. Null where it is blank, where the page does not show it, or no longer
   * does: then map anew.
   */
  rangeOf(span: { paragraph: number; start: number; end: number }): Range | null {
    const stretch = this.#stretches[span.paragraph];
    const text = this.#texts[span.paragraph];
    if (!stretch || !text) return null;
    const first = text.solidBefore(Math.max(span.start, 0));
    const last = text.solidBefore(Math.min(span.end, text.text.length)) - 1;
    if (last < first) return null;
    const start = this.#page.pointBefore(stretch.from + first);
    const end = this.#page.pointBefore(stretch.from + last);
    if (!start || !end) return null;
    const range = start.node.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset + 1);
    return range;
  }

  /**
   * Where a boundary point of a selection or caret stands. A point outside the text snaps to its
   * nearest end; null where the page shows none of the article.
   */
  positionOf(node: Node, offset: number): TextPosition | null {
    const { index, touching } = this.#page.indexAt(node, offset);
    // At the seam of two paragraphs, the one whose last letter it touches
    const order = countBelow(this.#starts, touching ? index : index + 1) - 1;
    const before = this.#placeIn(this.#shown[order], index, touching);
    if (before?.inside) return before;
    const after = this.#placeIn(this.#shown[order + 1], index, touching);
    if (!before || !after) return before ?? after;
    return this.#distance(before, index) <= this.#distance(after, index) ? before : after;
  }

  /** The paragraph that a node stands in; null where it stands in none. */
  paragraphAt(node: Node): number | null {
    const position = this.positionOf(node, 0);
    return position?.inside ? position.paragraph : null;
  }

  #placeIn(paragraph: number | undefined, index: number, touching: boolean): TextPosition | null {
    const stretch = paragraph === undefined ? null : this.#stretches[paragraph];
    const text = paragraph === undefined ? null : this.#texts[paragraph];
    if (paragraph === undefined || !stretch || !text) return null;
    if (index <= stretch.from)
      return { paragraph, offset: 0, inside: index === stretch.from && !touching };
    if (index >= stretch.to) {
      return { paragraph, offset: text.text.length, inside: index === stretch.to && touching };
    }
    const solid = index - stretch.from;
    const offset = touching ? text.offsetOf(solid - 1) + 1 : text.offsetOf(solid);
    return { paragraph, offset, inside: true };
  }

  #distance({ paragraph, offset }: TextPosition, index: number): number {
    const stretch = this.#stretches[paragraph];
    return stretch ? Math.abs(index - (offset === 0 ? stretch.from : stretch.to)) : Infinity;
  }
}
