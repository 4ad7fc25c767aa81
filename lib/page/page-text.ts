import { countBelow, SolidText, solidify } from './solid-text';
import { isText, walkVisible } from './walk-visible';

/** A text node of the page, as it was when it was walked over. */
interface TextPiece {
  readonly node: Text;
  readonly solid: SolidText;
}

/** A boundary point, as in a `Range`. */
export interface DomPoint {
  readonly node: Text;
  readonly offset: number;
}

/** All that can be seen of a page as one string without blanks, and where in the page it stands. */
export class PageText {
  readonly solid: string;
  readonly #pieces: TextPiece[] = [];
  /** Where each piece begins in {@link solid}. */
  readonly #starts: number[] = [];
  readonly #indexOf = new Map<Node, number>();

  constructor(root: Node) {
    const parts: string[] = [];
    let length = 0;
    walkVisible(root, {
      text: (node) => {
        const { data } = node;
        const part = solidify(data);
        if (part === '') return;
        this.#indexOf.set(node, this.#pieces.length);
        this.#pieces.push({ node, solid: new SolidText(data) });
        this.#starts.push(length);
        parts.push(part);
        length += part.length;
      },
    });
    this.solid = parts.join('');
  }

  /** Before the solid character at `index`; null where the page has changed since. */
  pointBefore(index: number): DomPoint | null {
    const at = countBelow(this.#starts, index + 1) - 1;
    const piece = this.#pieces[at];
    if (!piece) return null;
    const offset = piece.solid.offsetOf(index - (this.#starts[at] ?? 0));
    return isUnchanged(piece, offset) ? { node: piece.node, offset } : null;
  }

  /**
   * How many solid characters stand before a boundary point, and whether one of them touches it.
   */
  indexAt(node: Node, offset: number): { index: number; touching: boolean } {
    const at = this.#indexOf.get(node);
    const piece = at === undefined ? undefined : this.#pieces[at];
    if (at === undefined || !piece) {
      const next = this.#starts[this.#countBefore(node, offset)];
      return { index: next ?? this.solid.length, touching: false };
    }
    const { text } = piece.solid;
    const within = Math.min(Math.max(offset, 0), text.length);
    return {
      index: (this.#starts[at] ?? 0) + piece.solid.solidBefore(within),
      touching: within > 0 && !/\s/u.test(text.charAt(within - 1)),
    };
  }

  /** The element that shows the solid character at `index`. */
  elementAt(index: number): Element | null {
    return this.#pieces[countBelow(this.#starts, index + 1) - 1]?.node.parentElement ?? null;
  }

  /** How many pieces stand before a point that is in none of them. */
  #countBefore(container: Node, offset: number): number {
    const next = isText(container) ? container : (container.childNodes[offset] ?? null);
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const piece = this.#pieces[middle];
      if (piece && isBefore(piece.node, container, next)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Letters of a text that are compared with what it was. */
const PROBE = 16;

/**
 * Whether a piece still stands on the page with its text, as far as its length and the letters about
 * a place tell. Firefox copies the whole of a text whenever it is asked for it: two megabytes,
 * thousands of times.
 */
function isUnchanged({ node, solid: { text } }: TextPiece, offset: number): boolean {
  if (!node.isConnected || node.length !== text.length) return false;
  const from = Math.max(0, offset - PROBE / 2);
  return node.substringData(from, PROBE) === text.slice(from, from + PROBE);
}

/** Whether a text stands before `next`, or where that is null, before the end of `container`. */
function isBefore(text: Text, container: Node, next: Node | null): boolean {
  if (next) return (next.compareDocumentPosition(text) & 2) !== 0;
  const place = container.compareDocumentPosition(text);
  return (place & 2) !== 0 || (place & 16) !== 0;
}
