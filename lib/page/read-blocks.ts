import type { Block, Extent, PageBlocks } from './page-block';
import { joinLines, type Line } from './split-lines';
import { walkVisible } from './walk-visible';

const BLOCK_ELEMENTS = new Set(
  [
    ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
    ...['dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2'],
    ...['h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu'],
    ...['nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot'],
    ...['th', 'thead', 'tr', 'ul'],
  ].map((name) => name.toUpperCase()),
);

const OUTSIDE_ELEMENTS = new Set(['NAV', 'ASIDE', 'FOOTER', 'MENU', 'SEARCH']);
const OUTSIDE_ROLE = /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog)$/u;

/** Divides what can be seen of an element into its lines. Takes time in proportion to the text. */
export function readBlocks(root: Element): PageBlocks {
  const reader = new BlockReader(root);
  walkVisible(root, reader);
  return reader.finish();
}

interface OpenElement {
  readonly element: Element;
  readonly outside: boolean;
  readonly preformatted: boolean;
  /** Number of blocks when it began. */
  readonly from: number;
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #extents = new Map<Element, Extent>();
  readonly #open: OpenElement[];
  readonly #root: Element;
  /** The link that the walk is in. */
  #link: Element | null = null;
  #lines: Line[] = [];

  constructor(root: Element) {
    this.#root = root;
    this.#open = [{ element: root, outside: false, preformatted: false, from: 0 }];
  }

  enter(element: Element): void {
    const name = element.tagName.toUpperCase();
    if (name === 'BR') this.#lines.push(newLine(1));
    if (name === 'A') this.#link = element;
    if (BLOCK_ELEMENTS.has(name)) this.#enterBlock(element, name);
  }

  leave(element: Element): void {
    if (element === this.#link) this.#link = null;
    if (element === this.#open.at(-1)?.element) this.#leaveBlock();
  }

  text({ data }: Text): void {
    const lines = this.#open.at(-1)?.preformatted ? data.split('\n') : [data];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#lines.push(newLine(1));
      this.#add(line);
    }
  }

  finish(): PageBlocks {
    this.#leaveBlock();
    return { blocks: this.#blocks, extents: this.#extents };
  }

  #add(text: string): void {
    let line = this.#lines.at(-1);
    if (!line) {
      line = newLine(0);
      this.#lines.push(line);
    }
    line.text += text;
    if (!this.#link || text.trim() === '') return;
    line.linked += solidLength(text);
    if (line.links.at(-1) !== this.#link) line.links.push(this.#link);
  }

  #enterBlock(element: Element, name: string): void {
    this.#flush();
    const parent = this.#open.at(-1);
    this.#open.push({
      element,
      outside: Boolean(parent?.outside) || isOutside(element, name, this.#open),
      preformatted: Boolean(parent?.preformatted) || isPreformatted(element, name),
      from: this.#blocks.length,
    });
  }

  #leaveBlock(): void {
    this.#flush();
    const closed = this.#open.pop();
    if (!closed || closed.from === this.#blocks.length) return;
    this.#extents.set(closed.element, { first: closed.from, last: this.#blocks.length - 1 });
  }

  #flush(): void {
    const lines = this.#lines;
    if (lines.length === 0) return;
    this.#lines = [];
    const { element, outside } = this.#open.at(-1) ?? { element: this.#root, outside: false };
    for (const { text, linked, links } of joinLines(lines)) {
      const index = this.#blocks.length;
      const share = linked === 0 ? 0 : linked / solidLength(text);
      this.#blocks.push({ index, text, element, links, linked: share, outside });
    }
  }
}

const newLine = (breaks: number): Line => ({ text: '', breaks, linked: 0, links: [] });

const solidLength = (text: string) => text.replace(/\s+/gu, '').length;

function isOutside(element: Element, name: string, open: readonly OpenElement[]): boolean {
  if (OUTSIDE_ELEMENTS.has(name)) return true;
  if (OUTSIDE_ROLE.test(element.getAttribute('role') ?? '')) return true;
  return (
    name === 'HEADER' && !open.some((outer) => /^(?:ARTICLE|MAIN)$/iu.test(outer.element.tagName))
  );
}

function isPreformatted(element: Element, name: string): boolean {
  return name === 'PRE' || /white-space\s*:\s*pre/iu.test(element.getAttribute('style') ?? '');
}
