import { kindOfMade, MADE_NAMES, makeWords, type NameForm } from './name-forms';
import type { WordList } from './word-list';
import type { WrittenNames } from './written-names';

/** How a name is made of a written one: its kind, and where its words are. */
interface Recipe {
  readonly kind: number;
  /** Places of the words; −1 less the place for its first letter. */
  readonly places: readonly number[];
}

/** A name is a number: that of the written name, and in the low bits which recipe of its form. */
const RECIPE_BITS = 3;
const RECIPE_MASK = 7;
/** More than there are names behind any word. */
const MANY = 2 ** 24;

/** Names that begin alike: the same words up to a depth. */
interface Node {
  readonly word: number;
  readonly depth: number;
  /** Its names are these, of the list of all … */
  readonly from: number;
  readonly to: number;
  /** … and those that end here are the ones before this; −1 as long as the node was not opened. */
  endsTo: number;
  childFrom: number;
  childTo: number;
}

/**
 * All names, written and made of written ones, as a trie of their words. When it is made names
 * are only filed by their first word; a node is opened, and its names sorted by their next word,
 * when the reading first comes to it. Node 0 is the root, node n up to the number of words is what
 * begins with word n − 1, further ones are numbered as they are opened.
 */
export class NameTrie {
  readonly #written: WrittenNames;
  readonly #words: WordList;
  /** By the number of the form. */
  readonly #recipes: readonly (readonly Recipe[])[];
  /** All names, those of a node together. */
  readonly #names: Int32Array;
  /** Where the names that begin with each word begin. */
  readonly #starts: Int32Array;
  readonly #nodes: (Node | undefined)[];

  constructor(written: WrittenNames, words: WordList) {
    this.#written = written;
    this.#words = words;
    this.#recipes = written.forms.map(recipesOf);
    this.#nodes = new Array(words.count + 1);
    this.#starts = new Int32Array(words.count + 1);
    this.#count();
    this.#names = new Int32Array(this.#starts[words.count] ?? 0);
    this.#file();
  }

  /** The node one word on, or −1. */
  step(node: number, word: number): number {
    if (word < 0) return -1;
    if (node === 0) return this.#starts[word] === this.#starts[word + 1] ? -1 : word + 1;
    let { childFrom: low, childTo: high } = this.#opened(node);
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.#nodes[middle]?.word ?? 0;
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  /** The nodes one word on from a node. */
  children(node: number): readonly [from: number, to: number] {
    if (node === 0) return [1, this.#starts.length];
    const { childFrom, childTo } = this.#opened(node);
    return [childFrom, childTo];
  }

  namesFrom(node: number): number {
    return node === 0 ? 0 : this.#opened(node).from;
  }

  namesTo(node: number): number {
    return node === 0 ? 0 : this.#opened(node).endsTo;
  }

  /** Kind of the name at a place between `namesFrom` and `namesTo` of a node. */
  kind(at: number): number {
    return this.#recipe(this.#names[at] ?? 0)?.kind ?? 0;
  }

  /** Number of the written name that it is or was made of. */
  origin(at: number): number {
    return (this.#names[at] ?? 0) >> RECIPE_BITS;
  }

  #recipe(name: number): Recipe | undefined {
    return this.#recipes[this.#written.formNumber(name >> RECIPE_BITS)]?.[name & RECIPE_MASK];
  }

  /** Counts the names that begin with each word: where they end if they are filed in order. */
  #count(): void {
    const starts = this.#starts;
    for (let written = 0; written < this.#written.count; written++) {
      const recipes = this.#recipes[this.#written.formNumber(written)]?.length ?? 0;
      for (let recipe = 0; recipe < recipes; recipe++) {
        const word = this.#wordOf((written << RECIPE_BITS) | recipe, 0);
        starts[word] = (starts[word] ?? 0) + 1;
      }
    }
    for (let word = 1; word < starts.length; word++) {
      starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
    }
  }

  /** Files the last names first, each before what is already there. */
  #file(): void {
    const starts = this.#starts;
    for (let written = this.#written.count - 1; written >= 0; written--) {
      const recipes = this.#recipes[this.#written.formNumber(written)]?.length ?? 0;
      for (let recipe = recipes - 1; recipe >= 0; recipe--) {
        const name = (written << RECIPE_BITS) | recipe;
        const word = this.#wordOf(name, 0);
        const at = (starts[word] ?? 0) - 1;
        starts[word] = at;
        this.#names[at] = name;
      }
    }
  }

  /** The word at a depth of a name, or −1 if the name is shorter. */
  #wordOf(name: number, depth: number): number {
    const place = this.#recipe(name)?.places[depth];
    if (place === undefined) return -1;
    const written = name >> RECIPE_BITS;
    if (place >= 0) return this.#written.word(written, place);
    return this.#words.initialOf(this.#written.word(written, -1 - place));
  }

  #opened(number: number): Node {
    const node = this.#nodes[number] ?? this.#firstNode(number);
    if (node.endsTo < 0) this.#open(node);
    return node;
  }

  #firstNode(number: number): Node {
    const from = this.#starts[number - 1] ?? 0;
    const to = this.#starts[number] ?? 0;
    const node = closedNode(number - 1, 1, from, to);
    this.#nodes[number] = node;
    return node;
  }

  /** Sorts the names by their next word, those that end here first, and makes a node of each word. */
  #open(node: Node): void {
    const { from, to, depth } = node;
    const names = this.#names.slice(from, to);
    // The place makes the sort stable.
    const keys = Float64Array.from(names, (name, i) => (this.#wordOf(name, depth) + 1) * MANY + i);
    keys.sort();
    node.childFrom = this.#nodes.length;
    let start = 0;
    for (let i = 0; i < keys.length; i++) {
      const word = wordIn(keys[i] ?? 0);
      this.#names[from + i] = names[(keys[i] ?? 0) % MANY] ?? 0;
      if (word === wordIn(keys[i + 1] ?? Number.POSITIVE_INFINITY)) continue;
      if (word < 0) node.endsTo = from + i + 1;
      else this.#nodes.push(closedNode(word, depth + 1, from + start, from + i + 1));
      start = i + 1;
    }
    if (node.endsTo < 0) node.endsTo = from;
    node.childTo = this.#nodes.length;
  }
}

const wordIn = (key: number) => Math.floor(key / MANY) - 1;

function closedNode(word: number, depth: number, from: number, to: number): Node {
  return { word, depth, from, to, endsTo: -1, childFrom: 0, childTo: 0 };
}

function recipesOf(form: NameForm): readonly Recipe[] {
  const places = Array.from({ length: form.length }, (_, place) => place);
  const made = MADE_NAMES.filter((one) => (form.makes & one) !== 0).map((one) => ({
    kind: kindOfMade(one),
    places: makeWords(one, places, form, (place) => -1 - place),
  }));
  return [{ kind: form.kind, places }, ...made];
}
