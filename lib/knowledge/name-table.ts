import { DAY_MAX, DAY_MIN } from '@/lib/engine/calendar-day';
import { listAt, type Sections } from './binary-sections';
import { kindOfMade, MADE_NAMES, makeWords } from './name-forms';
import { buildTrie, type Trie } from './name-trie';
import type { WrittenNames } from './written-names';

interface Spell {
  readonly since: number;
  readonly until: number;
}

const ALWAYS: Spell = { since: DAY_MIN, until: DAY_MAX };
const NONE: readonly number[] = [];

/** All names, written and made of written ones, by the words that lead to them. */
export class NameTable {
  readonly trie: Trie;
  readonly kinds: Uint16Array;
  readonly entities: Int32Array;
  /** Only of names that were not always in use, or that need an entity beside them. */
  readonly #spells = new Map<number, Spell>();
  readonly #needs = new Map<number, readonly number[]>();

  /**
   * @param wordCount one more than the greatest word number
   * @param initialOf number of the word that is the first letter of a word
   */
  constructor(
    sections: Sections,
    written: WrittenNames,
    wordCount: number,
    initialOf: (word: number) => number,
  ) {
    const all = new MadeNames(written, initialOf);
    this.trie = buildTrie(Int32Array.from(all.starts), Int32Array.from(all.words), wordCount);
    const { names } = this.trie;
    this.kinds = Uint16Array.from(names, (name) => all.kinds[name] ?? 0);
    this.entities = names.map((name) => all.entities[name] ?? -1);
    this.#noteMore(
      sections,
      written,
      names.map((name) => all.written[name] ?? -1),
    );
  }

  spell(name: number): Spell {
    return this.#spells.get(name) ?? ALWAYS;
  }

  needs(name: number): readonly number[] {
    return this.#needs.get(name) ?? NONE;
  }

  /** Times and needs of the written names, for all that was made of them. */
  #noteMore(sections: Sections, written: WrittenNames, origins: Int32Array): void {
    const since = sections.ints('nameSince');
    const until = sections.ints('nameUntil');
    const lists = sections.lists('nameNeeds');
    const spells = new Map<number, Spell>();
    const needs = new Map<number, readonly number[]>();
    for (let name = 0; name < written.count; name++) {
      const { isDated, isNeedy } = written.form(name);
      const at = spells.size;
      if (isDated) spells.set(name, { since: since[at] ?? DAY_MIN, until: until[at] ?? DAY_MAX });
      if (isNeedy) needs.set(name, listAt(lists, needs.size));
    }
    for (const [name, origin] of origins.entries()) {
      const spell = spells.get(origin);
      if (spell) this.#spells.set(name, spell);
      const needed = needs.get(origin);
      if (needed) this.#needs.set(name, needed);
    }
  }
}

/** Written names with all that is made of them, in the order of the entities. */
class MadeNames {
  readonly starts: number[] = [0];
  readonly words: number[] = [];
  readonly kinds: number[] = [];
  readonly entities: number[] = [];
  /** Number of the written name that each is or was made of. */
  readonly written: number[] = [];

  constructor(written: WrittenNames, initialOf: (word: number) => number) {
    for (let entity = 0; entity + 1 < written.starts.length; entity++) {
      const from = written.starts[entity] ?? 0;
      const to = written.starts[entity + 1] ?? 0;
      for (let name = from; name < to; name++) {
        const form = written.form(name);
        const words = written.words(name);
        this.#add(words, form.kind, entity, name);
        if (form.makes === 0) continue;
        const list = Array.from(words);
        for (const made of MADE_NAMES) {
          if ((form.makes & made) === 0) continue;
          this.#add(makeWords(made, list, form, initialOf), kindOfMade(made), entity, name);
        }
      }
    }
  }

  #add(words: Iterable<number>, kind: number, entity: number, written: number): void {
    for (const word of words) this.words.push(word);
    this.starts.push(this.words.length);
    this.kinds.push(kind);
    this.entities.push(entity);
    this.written.push(written);
  }
}
