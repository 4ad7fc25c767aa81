import type { EntityId } from '../engine/model';

/**
 * The form of the authored knowledge (`assets/knowledge/**.yaml`). One file holds a list of
 * entries of one kind; the folder or file name says which. Dates are EDTF, as exact as they are
 * certain: `1948-05-14`, `1948-05`, `1948`, `194X`.
 */
export type Edtf = string;

/** A further name or spelling. A bare string is the same as `{ text }`. */
export interface Name {
  readonly text: string;
  /** First and last time that the name was in use; a name without them was always right. */
  readonly from?: Edtf;
  readonly until?: Edtf;
  /**
   * `full` (default) matches by itself; `surname` needs a title or the full name near it, by the
   * person's `fame`; `acronym` must stand in capitals; `context` counts only if one of `needs` is
   * mentioned too.
   */
  readonly mode?: 'full' | 'surname' | 'acronym' | 'context';
  readonly needs?: readonly EntityId[];
}

/** What every entry has, whatever its kind. */
export interface Entry {
  /** Stable, kebab-case, unique over all kinds. */
  readonly id: EntityId;
  /** The name a historian would use for the time in question; matches by itself. */
  readonly name: string;
  /** Title of the English Wikipedia article, or null where there is none. */
  readonly wikipedia: string | null;
  /** Redirects and moved titles that mean the same article. */
  readonly wikipediaAlso?: readonly string[];
  readonly names?: readonly (string | Name)[];
  /** What it is, in at most 12 words, no full stop. */
  readonly gloss: string;
  /** Context in our own words, 25 to 60 words; the first sentence knows nothing of later days. */
  readonly note?: string;
  readonly related?: readonly EntityId[];
  /** Keys of `sources.yaml`, or addresses. */
  readonly sources: readonly string[];
  /** Compiled from an open table, with a generated gloss and without a note. */
  readonly thin?: true;
}

/** Something that was so for a time: a role, a status. */
export interface Spell {
  readonly text: string;
  readonly from?: Edtf;
  readonly until?: Edtf;
}

export interface Person extends Entry {
  /** Absent only in thin entries whose table does not say. */
  readonly sex?: 'm' | 'f';
  readonly born?: Edtf;
  readonly died?: Edtf;
  /** Where it is not the last word of `name`: `Ben-Gurion`, `de Gaulle`; null for none (kings, popes). */
  readonly surname?: string | null;
  /**
   * 3: the bare surname means this person by itself (Molotov, Hitler); 2 (default): title and
   * surname do; 1: only the full name does.
   */
  readonly fame?: 1 | 2 | 3;
  /** What they were besides the offices they held (those are derived from the offices). */
  readonly roles?: readonly Spell[];
  /**
   * Only of thin entries: full names alone are taken for this person, with nothing against it, and
   * the surname by itself for nobody. `active` is the time that the table speaks of them, if it says.
   */
  readonly fullNameOnly?: { readonly active?: Edtf };
}

export interface Place extends Entry {
  /** Degrees north and east. */
  readonly at: readonly [latitude: number, longitude: number];
  readonly precision?: 'point' | 'region' | 'country';
  /** Adjectives and names of the people: `Polish`, `Pole`; countries only. */
  readonly adjectives?: readonly string[];
  /** Whose it was and when: `under British mandate`, `in Poland`. */
  readonly status?: readonly Spell[];
  /** Country entries it belonged to, with dates. */
  readonly within?: readonly Stay[];
  /** For a state that began and ended. */
  readonly from?: Edtf;
  readonly until?: Edtf;
  /** One sentence on its Jewish community. */
  readonly community?: string;
}

/** An entry that another belonged to for a time, or had its seat in. */
export interface Stay {
  readonly id: EntityId;
  readonly from?: Edtf;
  readonly until?: Edtf;
}

export interface Organization extends Entry {
  readonly founded?: Edtf;
  readonly dissolved?: Edtf;
  /** Its place; with dates where it moved. */
  readonly seat?: EntityId | readonly Stay[];
  readonly predecessor?: EntityId;
  readonly successor?: EntityId;
}

export interface KnownEvent extends Entry {
  /** A day or an interval `1948-05-15/1949-07-20`. */
  readonly when: Edtf;
  readonly where?: EntityId;
  readonly participants?: readonly EntityId[];
  /** Ids of `threads.yaml` that this event belongs to. */
  readonly threads?: readonly string[];
  /** What followed, one sentence. */
  readonly followed?: string;
  /** 3: belongs into any account of the time; 1: of interest within its thread. */
  readonly weight: 1 | 2 | 3;
  /** `by-name`: its name is a proper name that texts use; `timeline`: it is a heading, and texts use only `names`. */
  readonly mark?: 'by-name' | 'timeline';
}

export interface KnownDocument extends Entry {
  /** Absent where it is not known, or lies before our era. */
  readonly date?: Edtf;
  readonly parties?: readonly EntityId[];
}

export type Term = Entry;

/** One holder of an office: person, first day, last day (`..` while open), remark. */
export type Holder = readonly [
  person: EntityId,
  from: Edtf,
  until: Edtf,
  remark?: 'acting' | 'uncertain',
];

export interface Office extends Entry {
  /** The place or organization whose office it is. */
  readonly body: EntityId;
  /** Names of the office without country: `Foreign Minister`, `Foreign Commissar`. */
  readonly heads: readonly (string | Name)[];
  /** Adjectives that stand before the head: `Soviet`, `Russian`. Countries' own are added. */
  readonly adjectives?: readonly string[];
  /** When the head alone means this office: always within these dates, or in these places. */
  readonly bare?: {
    readonly from?: Edtf;
    readonly until?: Edtf;
    readonly in?: readonly EntityId[];
  };
  /** When the office began and ended, where its body existed before or after. */
  readonly from?: Edtf;
  readonly until?: Edtf;
  /** Times without a holder of more than 90 days, and why. */
  readonly gaps?: readonly Spell[];
  /** How many hold it at a time; 1 if absent. */
  readonly seats?: number;
  /** Tenures live here and nowhere else. By date, without overlap. */
  readonly holders: readonly Holder[];
}

/** A chain of events that explains one another. */
export interface Thread {
  readonly id: string;
  readonly name: string;
  /** Entities whose mention calls the thread up. */
  readonly about: readonly EntityId[];
}

/** A surface whose meaning changes with time: the sense valid on the day is the default. */
export interface Surface {
  readonly text: string;
  readonly senses: readonly {
    readonly entity: EntityId;
    readonly from?: Edtf;
    readonly until?: Edtf;
  }[];
}

/** Where facts come from; entries name it by its key. */
export interface KnownSource {
  readonly key: string;
  /** As a reader understands it. */
  readonly name: string;
  readonly url?: string;
  readonly licence?: string;
  /** What is taken from it. */
  readonly use?: string;
}

/** Plain words that help to tell names from other words, all in lower case. */
export interface WordLists {
  /** English words that also stand at the start of sentences and in headlines. */
  readonly english: readonly string[];
  /** Given names of people, of any language that the archive reports on. */
  readonly given: readonly string[];
}

/** Everything that was authored or taken from open tables, parsed and checked. */
export interface Knowledge {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly organizations: readonly Organization[];
  readonly events: readonly KnownEvent[];
  readonly documents: readonly KnownDocument[];
  readonly terms: readonly Term[];
  readonly offices: readonly Office[];
  readonly threads: readonly Thread[];
  readonly surfaces: readonly Surface[];
  /** Absent in small fixtures, like the words. */
  readonly sources?: readonly KnownSource[];
  /** `assets/knowledge/words/`; absent in small fixtures. */
  readonly words?: WordLists;
}
