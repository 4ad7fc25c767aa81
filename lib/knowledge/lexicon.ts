import type { CallingSpell, EntityFacts, Lexicon, OfficeFacts, Tenure } from '@/lib/engine/lexicon';
import { MENTION_TYPES } from '@/lib/engine/model';
import { Sections } from './binary-sections';
import { FAME_MASK, PERSON_FEMALE, PERSON_MALE } from './compile-entities';
import { firstSlot, inBloom, WORD_GIVEN_NAME } from './compile-words';
import { SimilarWords } from './similar-words';

/**
 * Opens a file made by `compileIndex` as the engine's lexicon. Nothing is decoded before it is
 * asked for; entities and offices are kept once they were.
 * @throws Error if the bytes are no such file.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  return new CompiledLexicon(new Sections(bytes));
}

/** Columns of a word's slot, behind its hash. */
const CHECK = 1;
const FLAGS = 2;
/** Node that the word leads to from the root, 0 for none. */
const FIRST = 3;
const COLUMNS = 4;

class CompiledLexicon implements Lexicon {
  readonly root = 0;
  readonly #sections: Sections;
  /** The slots of the words, four numbers each, side by side as they are read together. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #english: Uint8Array;
  readonly #children: Int32Array;
  readonly #words: Int32Array;
  readonly #names: Int32Array;
  readonly #kinds: Uint16Array;
  readonly #entities: Int32Array;
  readonly #since: Int32Array;
  readonly #until: Int32Array;
  readonly #needStarts: Int32Array;
  readonly #needs: Int32Array;
  /** By number; of full length from the start, as a list with wide gaps is slow. */
  readonly #facts: (EntityFacts | undefined)[];
  readonly #offices: (OfficeFacts | undefined)[];
  #similar: { readonly words: SimilarWords; readonly numbers: Int32Array } | undefined;

  constructor(sections: Sections) {
    this.#sections = sections;
    this.#english = sections.bytes('english');
    this.#children = sections.ints('trieChildren');
    this.#words = sections.ints('trieWords');
    this.#names = sections.ints('trieNames');
    this.#kinds = sections.shorts('nameKinds');
    this.#entities = sections.ints('nameEntities');
    this.#since = sections.ints('nameSince');
    this.#until = sections.ints('nameUntil');
    this.#needStarts = sections.ints('nameNeedStarts');
    this.#needs = sections.ints('nameNeeds');
    const count = sections.bytes('entityTypes').length;
    this.#facts = new Array(count);
    this.#offices = new Array(count);
    this.#slots = wordSlots(sections);
    this.#mask = this.#slots.length / COLUMNS - 1;
    for (let node = this.#children[0] ?? 0; node < (this.#children[1] ?? 0); node++) {
      this.#slots[(this.#words[node] ?? 0) * COLUMNS + FIRST] = node;
    }
  }

  word(hash: number, check: number): number {
    const slots = this.#slots;
    let slot = firstSlot(hash, this.#mask);
    while (slots[slot * COLUMNS + FLAGS] !== 0) {
      const row = slot * COLUMNS;
      if (slots[row] === hash && slots[row + CHECK] === check) return slot;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }

  isEnglish(hash: number, check: number): boolean {
    return inBloom(this.#english, hash, check);
  }

  isGivenName(word: number): boolean {
    return ((this.#slots[word * COLUMNS + FLAGS] ?? 0) & WORD_GIVEN_NAME) !== 0;
  }

  step(node: number, word: number): number {
    if (word < 0) return -1;
    if (node === this.root) return this.#slots[word * COLUMNS + FIRST] || -1;
    let low = this.#children[node] ?? 0;
    let high = this.#children[node + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.#words[middle] ?? 0;
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  childrenFrom(node: number): number {
    return this.#children[node] ?? 0;
  }

  childrenTo(node: number): number {
    return this.#children[node + 1] ?? 0;
  }

  namesFrom(node: number): number {
    return this.#names[node] ?? 0;
  }

  namesTo(node: number): number {
    return this.#names[node + 1] ?? 0;
  }

  nameKind(name: number): number {
    return this.#kinds[name] ?? 0;
  }

  nameEntity(name: number): number {
    return this.#entities[name] ?? -1;
  }

  nameSince(name: number): number {
    return this.#since[name] ?? 0;
  }

  nameUntil(name: number): number {
    return this.#until[name] ?? 0;
  }

  nameNeeds(name: number): readonly number[] {
    return listAt(this.#needStarts, this.#needs, name);
  }

  entity(entity: number): EntityFacts {
    const known = this.#facts[entity];
    if (known) return known;
    const facts = this.#readEntity(entity);
    this.#facts[entity] = facts;
    return facts;
  }

  office(entity: number): OfficeFacts | null {
    const known = this.#offices[entity];
    if (known) return known;
    const facts = this.#readOffice(entity);
    if (facts) this.#offices[entity] = facts;
    return facts;
  }

  similarWords(folded: string): readonly number[] {
    this.#similar ??= {
      words: new SimilarWords({
        text: this.#sections.bytes('longWordText'),
        counts: this.#sections.ints('longWordCounts'),
      }),
      numbers: this.#sections.ints('longWordNumbers'),
    };
    const { words, numbers } = this.#similar;
    return words.find(folded).map((index) => numbers[index] ?? -1);
  }

  #readEntity(entity: number): EntityFacts {
    const sections = this.#sections;
    const person = sections.bytes('entityPerson')[entity] ?? 0;
    const wikipedia = this.#text(entity * 3 + 2);
    return {
      id: this.#text(entity * 3),
      type: MENTION_TYPES[sections.bytes('entityTypes')[entity] ?? 0] ?? 'term',
      name: this.#text(entity * 3 + 1),
      wikipedia: wikipedia === '' ? null : wikipedia,
      from: sections.ints('entityFrom')[entity] ?? 0,
      until: sections.ints('entityUntil')[entity] ?? 0,
      sex: sexOf(person),
      fame: person & FAME_MASK,
      givenNames: listAt(sections.ints('givenStarts'), sections.ints('givenWords'), entity),
      initials: sections.ints('entityInitials')[entity] ?? 0,
      callings: callingSpells(
        listAt(sections.ints('callingStarts'), sections.ints('callings'), entity),
      ),
      related: listAt(sections.ints('relatedStarts'), sections.ints('related'), entity),
    };
  }

  #text(index: number): string {
    const starts = this.#sections.ints('entityTextStarts');
    const bytes = this.#sections.bytes('entityText').subarray(starts[index], starts[index + 1]);
    return new TextDecoder().decode(bytes);
  }

  #readOffice(entity: number): OfficeFacts | null {
    const sections = this.#sections;
    const index = entity - (sections.ints('officeFirst')[0] ?? 0);
    const body = sections.ints('officeBody')[index];
    if (body === undefined || index < 0) return null;
    const isBare = sections.bytes('officeIsBare')[index] === 1;
    return {
      body,
      bare: isBare
        ? {
            from: sections.ints('officeBareFrom')[index] ?? 0,
            until: sections.ints('officeBareUntil')[index] ?? 0,
            in: listAt(sections.ints('officePlaceStarts'), sections.ints('officePlaces'), index),
          }
        : null,
      holders: tenures(listAt(sections.ints('holderStarts'), sections.ints('holders'), index)),
    };
  }
}

function wordSlots(sections: Sections): Int32Array {
  const hashes = sections.ints('wordHashes');
  const checks = sections.ints('wordChecks');
  const flags = sections.bytes('wordFlags');
  const slots = new Int32Array(hashes.length * COLUMNS);
  for (let slot = 0; slot < hashes.length; slot++) {
    if (flags[slot] === 0) continue;
    slots[slot * COLUMNS] = hashes[slot] ?? 0;
    slots[slot * COLUMNS + CHECK] = checks[slot] ?? 0;
    slots[slot * COLUMNS + FLAGS] = flags[slot] ?? 0;
  }
  return slots;
}

function callingSpells(columns: readonly number[]): readonly CallingSpell[] {
  const list: CallingSpell[] = [];
  for (let at = 0; at + 2 < columns.length; at += 3) {
    const [callings = 0, from = 0, until = 0] = columns.slice(at, at + 3);
    list.push({ callings, from, until });
  }
  return list;
}

function tenures(columns: readonly number[]): readonly Tenure[] {
  const list: Tenure[] = [];
  for (let at = 0; at + 2 < columns.length; at += 3) {
    const [person = -1, from = 0, until = 0] = columns.slice(at, at + 3);
    list.push({ person, from, until });
  }
  return list;
}

const NONE: readonly number[] = [];

function listAt(starts: Int32Array, items: Int32Array, index: number): readonly number[] {
  const from = starts[index] ?? 0;
  const to = starts[index + 1] ?? 0;
  if (from >= to) return NONE;
  const list: number[] = [];
  for (let at = from; at < to; at++) list.push(items[at] ?? 0);
  return list;
}

function sexOf(person: number): 'm' | 'f' | null {
  if ((person & PERSON_FEMALE) !== 0) return 'f';
  return (person & PERSON_MALE) !== 0 ? 'm' : null;
}
