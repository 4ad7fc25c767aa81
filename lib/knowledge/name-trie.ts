import { FiledNames } from './filed-names';
import type { WordList } from './word-list';
import type { WrittenNames } from './written-names';

/** Names that begin alike: the same words up to a depth. */
interface Node {
  readonly depth: number;
  /** Where they are among all names, those that end here first. */
  readonly from: number;
  readonly to: number;
  /** Nodes one word on that were asked for, by the word; −1 for none. */
  next: Map<number, number> | null;
  /** Those that end here, by their numbers in the lists below; −1 as long as nobody asked. */
  endsFrom: number;
  endsTo: number;
}

/**
 * All names, written and made of written ones, as a trie of their words. They are filed in its
 * order, so that a node is a stretch of them and the next one is found by halving; nodes are
 * numbered, and the names that end at them read, when a text first comes to them. Node 0 is the root.
 */
export class NameTrie {
  readonly #written: WrittenNames;
  readonly #filed: FiledNames;
  readonly #nodes: Node[];
  /** Node that each word leads to from the root: −1 for none, 0 as long as nobody asked. */
  readonly #first: Int32Array;
  readonly #kinds: number[] = [];
  readonly #entities: number[] = [];
  readonly #origins: number[] = [];

  constructor(written: WrittenNames, words: WordList) {
    this.#written = written;
    this.#filed = new FiledNames(written, words);
    this.#nodes = [newNode(0, 0, this.#filed.length)];
    this.#first = new Int32Array(words.count);
  }

  /** The node one word on, or −1. */
  step(number: number, word: number): number {
    if (word < 0) return -1;
    if (number === 0) return this.#first[word] || this.#stepFirst(word);
    const node = this.#nodes[number];
    if (!node) return -1;
    const known = node.next?.get(word);
    if (known !== undefined) return known;
    const next = this.#numbered(node.depth + 1, this.#withWord(node, word));
    node.next ??= new Map();
    node.next.set(word, next);
    return next;
  }

  #stepFirst(word: number): number {
    const next = this.#numbered(1, this.#filed.range(word));
    this.#first[word] = next;
    return next;
  }

  #numbered(depth: number, [from, to]: readonly [from: number, to: number]): number {
    return from === to ? -1 : this.#nodes.push(newNode(depth, from, to)) - 1;
  }

  namesFrom(number: number): number {
    return this.#read(number)?.endsFrom ?? 0;
  }

  namesTo(number: number): number {
    return this.#read(number)?.endsTo ?? 0;
  }

  kind(name: number): number {
    return this.#kinds[name] ?? 0;
  }

  entity(name: number): number {
    return this.#entities[name] ?? -1;
  }

  /** Number of the written name that it is or was made of. */
  origin(name: number): number {
    return this.#origins[name] ?? -1;
  }

  #read(number: number): Node | undefined {
    const node = this.#nodes[number];
    if (!node || node.endsFrom >= 0) return node;
    node.endsFrom = this.#kinds.length;
    for (let at = node.from; at < node.to && this.#filed.wordAt(at, node.depth) < 0; at++) {
      const origin = this.#filed.origin(at);
      this.#kinds.push(this.#filed.kind(at));
      this.#entities.push(this.#written.entityOf(origin));
      this.#origins.push(origin);
    }
    node.endsTo = this.#kinds.length;
    return node;
  }

  #withWord(node: Node, word: number): readonly [from: number, to: number] {
    const from = this.#firstAbove(node, node.from, word - 1);
    if (from === node.to || this.#filed.wordAt(from, node.depth) !== word) return [from, from];
    return [from, this.#firstAbove(node, from, word)];
  }

  /** The first of a node's names, from a place on, whose next word is greater; the end if there is none. */
  #firstAbove({ depth, to }: Node, from: number, word: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#filed.wordAt(middle, depth) <= word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function newNode(depth: number, from: number, to: number): Node {
  return { depth, from, to, next: null, endsFrom: -1, endsTo: -1 };
}
