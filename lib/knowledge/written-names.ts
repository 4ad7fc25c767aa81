import { type Lists, type Sections, startsOf } from './binary-sections';
import { type NameForm, readForms } from './name-forms';

/** The names of an index as they were written, by entity, the main one of each first. */
export class WrittenNames {
  /** Names of entity n are those from `starts[n]` up to but without `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly #forms: readonly NameForm[];
  readonly #formOf: Int32Array;
  readonly #words: Lists;

  constructor(sections: Sections) {
    this.starts = startsOf(sections.ints('nameCounts'));
    this.#forms = readForms(sections.ints('forms'));
    this.#formOf = sections.ints('nameForms');
    const lengths = this.#formOf.map((form) => this.#forms[form]?.length ?? 0);
    this.#words = { starts: startsOf(lengths), items: sections.ints('nameWords') };
  }

  get count(): number {
    return this.#formOf.length;
  }

  /** @throws Error if there is no such name. */
  form(name: number): NameForm {
    const form = this.#forms[this.#formOf[name] ?? -1];
    if (!form) throw new Error(`knowledge index: no form of name ${name}`);
    return form;
  }

  /** Numbers of a name's words. */
  words(name: number): Int32Array {
    return this.#words.items.subarray(this.#words.starts[name], this.#words.starts[name + 1]);
  }
}
