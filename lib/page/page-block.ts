/** A line of the page as a reader sees it: a paragraph, heading, list item, or a lone link. */
export interface Block {
  readonly index: number;
  /** Blanks folded to one; never empty. */
  readonly text: string;
  /** The block element that it stands in; several blocks share it where `<br>` divides them. */
  readonly element: Element;
  readonly links: readonly Element[];
  /** Share of the text that is in links, 0 to 1. */
  readonly linked: number;
  /** In a navigation, sidebar or footer, or in the site's own header. */
  readonly outside: boolean;
}

/** First and last block of an element. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** Of each element that has blocks. */
  readonly extents: ReadonlyMap<Element, Extent>;
}

/** All blanks, as in HTML, and those that do not break. */
export function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Letters and digits alone, in lower case: equal where two printings differ in nothing else. */
export function foldText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
