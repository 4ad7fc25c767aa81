import { RECIPE_BITS, RECIPE_MASK, type Recipe, recipesOf } from './name-forms';
import type { WordList } from './word-list';
import type { WrittenNames } from './written-names';

/**
 * All names of an index, written and made of written ones, by their first word, and those of one
 * first word in the order of a trie: by the next word and so on, the shorter of two that begin alike
 * first. Filed when the index is opened; put in order when a first word is first asked for.
 */
export class FiledNames {
  readonly #written: WrittenNames;
  readonly #words: WordList;
  /** By the number of the form. */
  readonly #recipes: readonly (readonly Recipe[])[];
  readonly #names: Int32Array;
  /** Where the names of each first word begin; one more for the end. */
  readonly #starts: Int32Array;
  readonly #inOrder: Uint8Array;

  constructor(written: WrittenNames, words: WordList) {
    this.#written = written;
    this.#words = words;
    this.#recipes = written.forms.map(recipesOf);
    this.#inOrder = new Uint8Array(words.count);
    const { names, firsts } = this.#list();
    const starts = new Int32Array(words.count + 1);
    for (let i = 0; i < firsts.length; i++) {
      const next = (firsts[i] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let word = 0; word < words.count; word++) {
      starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
    }
    this.#names = new Int32Array(names.length);
    const next = starts.slice();
    for (let i = 0; i < names.length; i++) {
      const first = firsts[i] ?? 0;
      const at = next[first] ?? 0;
      this.#names[at] = names[i] ?? 0;
      next[first] = at + 1;
    }
    this.#starts = starts;
  }

  get length(): number {
    return this.#names.length;
  }

  /** Where the names of a first word are: from the first up to but without the second. */
  range(word: number): readonly [from: number, to: number] {
    const from = this.#starts[word] ?? 0;
    const to = this.#starts[word + 1] ?? from;
    if (this.#inOrder[word] === 0) {
      this.#names.subarray(from, to).sort((a, b) => this.#compare(a, b));
      this.#inOrder[word] = 1;
    }
    return [from, to];
  }

  /** Bits of {@link Lexicon.nameKind}. */
  kind(at: number): number {
    return this.#recipeOf(this.#names[at] ?? 0)?.kind ?? 0;
  }

  /** Number of the written name that it is or was made of. */
  origin(at: number): number {
    return (this.#names[at] ?? 0) >> RECIPE_BITS;
  }

  /** The word at a depth of a name, or −1 if the name is shorter. */
  wordAt(at: number, depth: number): number {
    return this.#wordOf(this.#names[at] ?? 0, depth);
  }

  /** All names in the order in which they were written, with the first word of each. */
  #list(): { readonly names: Int32Array; readonly firsts: Int32Array } {
    const written = this.#written;
    const most = this.#recipes.reduce((so, { length }) => Math.max(so, length), 0);
    const names = new Int32Array(written.count * most);
    const firsts = new Int32Array(written.count * most);
    let count = 0;
    for (let name = 0; name < written.count; name++) {
      const recipes = this.#recipes[written.formNumber(name)]?.length ?? 0;
      for (let recipe = 0; recipe < recipes; recipe++) {
        const filed = (name << RECIPE_BITS) | recipe;
        names[count] = filed;
        firsts[count++] = this.#wordOf(filed, 0);
      }
    }
    return { names: names.subarray(0, count), firsts: firsts.subarray(0, count) };
  }

  #compare(a: number, b: number): number {
    for (let depth = 1; ; depth++) {
      const left = this.#wordOf(a, depth);
      const right = this.#wordOf(b, depth);
      if (left !== right) return left - right;
      if (left < 0) return a - b;
    }
  }

  #recipeOf(name: number): Recipe | undefined {
    return this.#recipes[this.#written.formNumber(name >> RECIPE_BITS)]?.[name & RECIPE_MASK];
  }

  #wordOf(name: number, depth: number): number {
    const place = this.#recipeOf(name)?.places[depth];
    if (place === undefined) return -1;
    const written = name >> RECIPE_BITS;
    if (place >= 0) return this.#written.word(written, place);
    return this.#words.initialOf(this.#written.word(written, -1 - place));
  }
}
