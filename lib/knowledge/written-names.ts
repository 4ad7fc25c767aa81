import { DAY_MAX, DAY_MIN } from '@/lib/engine/calendar-day';
import type { Sections, Stretches } from './binary-sections';
import { type NameForm, readForms } from './name-forms';
import { unpackNameWords } from './name-word-columns';

/** Days between which a name was in use. */
export interface NameSpell {
  readonly since: number;
  readonly until: number;
}

const ALWAYS: NameSpell = { since: DAY_MIN, until: DAY_MAX };
const NONE: readonly number[] = [];

/** The names of an index as they were written, by entity, the main one of each first. */
export class WrittenNames {
  /** All forms that names have. */
  readonly forms: readonly NameForm[];
  readonly #formOf: Int32Array;
  readonly #words: Int32Array;
  /** Where the words of each name begin; one more for the end. */
  readonly #starts: Int32Array;
  readonly #byEntity: Stretches;
  /** Of the few names that were not always in use, or need an entity beside them. */
  readonly #spells: ReadonlyMap<number, NameSpell>;
  readonly #needs: ReadonlyMap<number, readonly number[]>;

  /** @param wordCount how many words the index has */
  constructor(sections: Sections, wordCount: number) {
    this.forms = readForms(sections.column('forms'));
    this.#formOf = sections.column('nameForms').toArray();
    this.#starts = this.#countStarts();
    this.#words = unpackNameWords(sections, this.#starts, wordCount);
    this.#byEntity = sections.stretches('names');
    this.#spells = readSpells(sections);
    this.#needs = readNeeds(sections);
  }

  /** How many there are. */
  get count(): number {
    return this.#formOf.length;
  }

  /** The names of an entity: from the first up to but without the second. */
  ofEntity(entity: number): readonly [from: number, to: number] {
    return this.#byEntity.range(entity);
  }

  entityOf(name: number): number {
    return this.#byEntity.indexOf(name);
  }

  formNumber(name: number): number {
    return this.#formOf[name] ?? 0;
  }

  /** @throws Error if there is no such name. */
  form(name: number): NameForm {
    const form = this.forms[this.#formOf[name] ?? -1];
    if (!form) throw new Error(`knowledge index: no form of name ${name}`);
    return form;
  }

  /** Number of the word at a place in a name. */
  word(name: number, place: number): number {
    return this.#words[(this.#starts[name] ?? 0) + place] ?? 0;
  }

  /** Numbers of all its words. */
  words(name: number): readonly number[] {
    const from = this.#starts[name] ?? 0;
    const to = this.#starts[name + 1] ?? from;
    return Array.from(this.#words.subarray(from, to));
  }

  spell(name: number): NameSpell {
    return this.#spells.get(name) ?? ALWAYS;
  }

  #countStarts(): Int32Array {
    const lengths = Int32Array.from(this.forms, ({ length }) => length);
    const starts = new Int32Array(this.count + 1);
    for (let name = 0; name < this.count; name++) {
      starts[name + 1] = (starts[name] ?? 0) + (lengths[this.#formOf[name] ?? 0] ?? 0);
    }
    return starts;
  }

  /** Entities of which one must be mentioned too. */
  needs(name: number): readonly number[] {
    return this.#needs.get(name) ?? NONE;
  }
}

function readSpells(sections: Sections): ReadonlyMap<number, NameSpell> {
  const names = sections.column('datedNames');
  const since = sections.column('nameSince');
  const until = sections.column('nameUntil');
  return new Map(
    Array.from({ length: names.length }, (_, i) => [
      names.at(i),
      { since: since.at(i), until: until.at(i) },
    ]),
  );
}

function readNeeds(sections: Sections): ReadonlyMap<number, readonly number[]> {
  const names = sections.column('needyNames');
  const needs = sections.lists('nameNeeds');
  return new Map(Array.from({ length: names.length }, (_, i) => [names.at(i), needs.at(i)]));
}
