import { isAppeal, isArchiveNotice, isCallToGive, soundsLikeAppeal } from './appeal';
import { lineKind } from './furniture-lines';
import { type Block, foldText, type PageBlocks } from './page-block';
import { readLongDate } from './page-date';
import { isCut, type PageSigns, withoutEllipsis } from './page-signs';

/** What a line of the page is there for. `text` may still be anything that no rule knows. */
export type BlockKind =
  | 'text'
  /** Above the text, and never part of it. */
  | 'title'
  | 'date'
  | 'pdf'
  | 'caption'
  | 'deck'
  /** Between or below. */
  | 'advertisement'
  | 'appeal'
  | 'notice'
  | 'links'
  | 'donors'
  | 'site';

/** A box of more lines than these is no box, but a part of the page. */
const LARGEST_BOX = 12;
/** Letters. */
const SHORTEST_DECK = 12;
/** Twice what the archive has room for, as the same line may have other blanks and quotes. */
const LONGEST_TITLE = 200;
const GIVING = /donat|support|fundrais|giv(?:e|ing)\b|contribut|membership|subscri|checkout/i;
const APPEAL_BOX =
  /donat|appeal|fundrais|support-|giving|\bcta|call-?to-?action|membership|newsletter|subscri|promo|banner|callout|paywall|modal/i;
const AD_BOX =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|adunit|dfp|gpt|sponsor\w*|outbrain|taboola)(?:$|[\s_-])/i;

/** Tells the furniture of the page from what may be text, line by line. */
export function sortBlocks(page: PageBlocks, signs: PageSigns): BlockKind[] {
  const sorter = new BlockSorter(page, signs);
  return sorter.sort();
}

class BlockSorter {
  readonly #page: PageBlocks;
  readonly #blocks: readonly Block[];
  readonly #signs: PageSigns;
  readonly #titles: ReadonlySet<string>;
  readonly #kinds: BlockKind[];

  constructor(page: PageBlocks, signs: PageSigns) {
    this.#page = page;
    this.#blocks = page.blocks;
    this.#signs = signs;
    this.#titles = new Set(signs.titles.map(foldText));
    this.#kinds = page.blocks.map((block) => this.#lineKind(block));
  }

  sort(): BlockKind[] {
    for (const block of this.#blocks) this.#markBulletin(block);
    for (const block of this.#blocks) this.#growList(block);
    for (const block of this.#blocks) this.#growAdvertisement(block);
    for (const block of this.#blocks) this.#markAppeal(block);
    this.#growAppeals();
    for (const block of this.#blocks) this.#markDeck(block);
    return this.#kinds;
  }

  #lineKind({ text, element, outside, linked }: Block): BlockKind {
    if (element.tagName.toUpperCase() === 'H1' || this.#isTitle(text)) return 'title';
    const kind = lineKind(text);
    if (kind === 'pdf' || kind === 'date') return kind;
    if (outside || kind === 'small-print') return 'site';
    if (kind === 'recommended' || kind === 'donors') return 'text';
    if (kind !== null) return kind;
    if (isArchiveNotice(text)) return 'notice';
    return linked > 0.8 && isCallToGive(text) ? 'appeal' : 'text';
  }

  #isTitle(text: string): boolean {
    return text.length < LONGEST_TITLE && this.#titles.has(foldText(text));
  }

  /** A short line in a box named after the PDF, if it shows a date or leads somewhere. */
  #markBulletin({ index, text, element, links }: Block): void {
    if (this.#kinds[index] === 'title' || text.length > 120) return;
    const names = [element, element.parentElement].map((box) => box?.getAttribute('class') ?? '');
    const shows = links.length > 0 || readLongDate(text) !== null;
    if (shows && names.some((name) => /pdf/i.test(name))) this.#kinds[index] = 'pdf';
  }

  /** From the heading of a list of links or donors to its end. */
  #growList({ index, text, outside }: Block): void {
    const kind = outside ? null : lineKind(text);
    if (kind !== 'recommended' && kind !== 'donors') return;
    const listed = kind === 'donors' ? 'donors' : 'links';
    const last = Math.max(this.#endOfBox(index), this.#endOfRun(index, kind === 'donors'));
    if (last === index && kind === 'donors') return;
    for (let at = index; at <= last; at++) this.#kinds[at] = listed;
  }

  /** Last line of the largest element that begins with this line and holds no headline. */
  #endOfBox(index: number): number {
    let last = index;
    let element: Element | null = this.#blocks[index]?.element ?? null;
    while (element) {
      const extent = this.#page.extents.get(element);
      if (extent && extent.first !== index) break;
      if (extent && this.#holdsHead(extent.first, extent.last)) break;
      last = Math.max(last, extent?.last ?? index);
      element = element.parentElement;
    }
    return last;
  }

  #holdsHead(first: number, last: number): boolean {
    const kinds = this.#kinds.slice(first, last + 1);
    return kinds.includes('title') || kinds.includes('pdf');
  }

  /** Last of the links or list items that follow; before a list of donors, the thanks. */
  #endOfRun(index: number, isDonors: boolean): number {
    let at = index;
    while (isListed(this.#blocks[at + 1]) || (isDonors && this.#isThanks(at + 1))) at++;
    return at;
  }

  #isThanks(index: number): boolean {
    const text = this.#blocks[index]?.text ?? '';
    return (
      /\b(?:thank|grateful|gratitude|generous|made possible)\w*/i.test(text) &&
      isListed(this.#blocks[index + 1])
    );
  }

  /** What stands under the label *Advertisement* in a box for it. */
  #growAdvertisement({ index, element }: Block): void {
    if (this.#kinds[index] !== 'advertisement') return;
    const box = this.#boxOf(element, AD_BOX);
    if (box) this.#kinds.fill('advertisement', box.first, box.last + 1);
  }

  #markAppeal(block: Block): void {
    if (this.#kinds[block.index] !== 'text') return;
    const structure = [
      block.links.some((link) => GIVING.test(link.getAttribute('href') ?? '')),
      this.#boxOf(block.element, APPEAL_BOX) !== null,
      this.#isBeyondOpening(block.index),
    ].filter(Boolean).length;
    if (isAppeal(block.text, structure)) this.#kinds[block.index] = 'appeal';
  }

  /** The smallest box around an element whose class or id says what it is for. */
  #boxOf(element: Element, name: RegExp): { first: number; last: number } | null {
    let box: Element | null = element;
    while (box) {
      const extent = this.#page.extents.get(box);
      if (!extent || extent.last - extent.first >= LARGEST_BOX) return null;
      if (this.#holdsHead(extent.first, extent.last)) return null;
      if (name.test(`${box.getAttribute('class') ?? ''} ${box.id}`)) return extent;
      box = box.parentElement;
    }
    return null;
  }

  /** Whether the site's summary of the text, which is whole, ended before this line. */
  #isBeyondOpening(index: number): boolean {
    const { opening, openingCut } = this.#signs;
    if (opening === null || openingCut) return false;
    const previous = this.#blocks[index - 1];
    return previous !== undefined && opening.endsWith(foldText(previous.text));
  }

  /** Short lines beside an appeal that sound like it, and all that does between it and the notice. */
  #growAppeals(): void {
    for (const block of this.#blocks.toReversed()) {
      const next = this.#kinds[block.index + 1];
      if (next === 'appeal' && isSlogan(block)) this.#continueAppeal(block);
    }
    for (const block of this.#blocks) {
      if (this.#kinds[block.index - 1] === 'appeal') this.#continueAppeal(block);
    }
  }

  #continueAppeal({ index, text, element }: Block): void {
    if (this.#kinds[index] !== 'text') return;
    const heading = /^H[2-6]$/i.test(element.tagName);
    if (heading || soundsLikeAppeal(text)) this.#kinds[index] = 'appeal';
  }

  /** A copy of the opening above the text: cut, or set apart from it by furniture. */
  #markDeck({ index, text }: Block): void {
    if (this.#kinds[index] !== 'text') return;
    const isCopy = isCut(text)
      ? this.#isOpeningBelow(index, foldText(withoutEllipsis(text)))
      : this.#isRepeatedBelow(index, text);
    if (isCopy) this.#kinds[index] = 'deck';
  }

  #isOpeningBelow(index: number, opening: string): boolean {
    const rest = this.#blocks.slice(index + 1, index + LARGEST_BOX);
    const texts = rest.filter((block) => this.#kinds[block.index] === 'text');
    return (
      opening.length >= SHORTEST_DECK &&
      texts.some((block) => this.#openingFrom(block.index, opening.length).startsWith(opening))
    );
  }

  /** Whether the next line of text, beyond some furniture, is the same. */
  #isRepeatedBelow(index: number, text: string): boolean {
    if (this.#kinds[index + 1] === 'text') return false;
    const rest = this.#blocks.slice(index + 1, index + LARGEST_BOX);
    const next = rest.find((block) => this.#kinds[block.index] === 'text');
    const opening = next ? foldText(text) : '';
    return opening.length >= SHORTEST_DECK && foldText(next?.text ?? '') === opening;
  }

  /** The text from a line on, across paragraphs, folded. */
  #openingFrom(index: number, length: number): string {
    let opening = '';
    for (let at = index; at < this.#blocks.length && opening.length < length; at++) {
      if (this.#kinds[at] === 'text') opening += foldText(this.#blocks[at]?.text ?? '');
    }
    return opening;
  }
}

const isSlogan = ({ text }: Block) => text.length <= 80;

function isListed(block: Block | undefined): boolean {
  if (!block) return false;
  return block.linked > 0.8 || /^(?:LI|H[2-6])$/i.test(block.element.tagName);
}
