import type { EntityId } from '@/lib/engine/model';
import { allEntries } from './all-entries';
import { printed } from './curly-quotes';
import { openThin, type ThinEntries, type ThinTables } from './parse-thin';
import type { Edtf, Entry, Knowledge, Name, Office, Person, Place } from './schema';

/** What `cards.bin` holds: full entries without what only matching needs, and the thin tables. */
export interface CardFile {
  readonly entries: Knowledge;
  readonly thin: ThinTables;
}

/** A time that somebody held an office. */
export interface Tenure {
  readonly office: Office;
  readonly person: EntityId;
  readonly from: Edtf;
  readonly until: Edtf;
  readonly remark: 'acting' | 'uncertain' | undefined;
}

/** An entry with its kind, so that a `switch` knows its fields. */
export type TypedEntry =
  | { readonly type: 'person'; readonly entry: Person }
  | { readonly type: 'place'; readonly entry: Place }
  | { readonly type: 'organization'; readonly entry: Knowledge['organizations'][number] }
  | { readonly type: 'event'; readonly entry: Knowledge['events'][number] }
  | { readonly type: 'document'; readonly entry: Knowledge['documents'][number] }
  | { readonly type: 'term'; readonly entry: Entry }
  | { readonly type: 'office'; readonly entry: Office };

/** All entries by id, and who held what. */
export interface Cards {
  /** Null if there is no such entry. */
  entry(id: EntityId): TypedEntry | null;
  /** All full entries. */
  entries(): Iterable<TypedEntry>;
  /** The name of an entry, or its id if there is none. */
  nameOf(id: EntityId): string;
  /** The offices that a person held, by date. */
  tenuresOf(person: EntityId): readonly Tenure[];
  /** Name of a source as a reader understands it. */
  sourceName(source: string): string;
  readonly events: Knowledge['events'];
  readonly threads: Knowledge['threads'];
}

/** Cuts the knowledge down to what cards show, as it is printed. `thin` are the tables of its thin entries. */
export function cardFileOf(knowledge: Knowledge, thin: ThinTables): CardFile {
  const { words: _, ...rest } = knowledge;
  return {
    entries: printed({
      ...rest,
      people: knowledge.people.filter(isFull).map(shown),
      places: knowledge.places.filter(isFull).map((place) => {
        const { adjectives: _, ...card } = shown(place);
        return card;
      }),
      organizations: knowledge.organizations.map(shown),
      events: knowledge.events.map(shown),
      documents: knowledge.documents.map(shown),
      terms: knowledge.terms.map(shown),
      offices: knowledge.offices.map((office) => {
        const { adjectives: _, bare: __, ...card } = shown(office);
        return { ...card, heads: [] };
      }),
      surfaces: [],
    }),
    thin,
  };
}

function isFull(entry: Entry): boolean {
  return entry.thin !== true;
}

/** Of names, cards show only those of a certain time. */
function shown<T extends Entry>({ wikipediaAlso: _, names, ...card }: T): Omit<T, 'wikipediaAlso'> {
  const dated = (names ?? []).filter(isDated);
  return (dated.length === 0 ? card : { ...card, names: dated }) as Omit<T, 'wikipediaAlso'>;
}

function isDated(name: string | Name): name is Name {
  if (typeof name === 'string' || (name.mode ?? 'full') !== 'full') return false;
  return name.from !== undefined || name.until !== undefined;
}

/** Opens a card file; the tables of thin entries are opened when the first is asked for. */
export function openCards({ entries, thin }: CardFile): Cards {
  const full = new Map(allEntries(entries).map((item) => [item.entry.id, item]));
  let tables: ThinEntries | undefined;
  const thinEntry = (id: EntityId): TypedEntry | null => {
    tables ??= openThin(thin);
    const person = tables.person(id);
    if (person) return { type: 'person', entry: printed(person) };
    const place = tables.place(id);
    return place && { type: 'place', entry: printed(place) };
  };
  const tenures = Map.groupBy(tenuresIn(entries.offices), ({ person }) => person);
  const sources = new Map((entries.sources ?? []).map(({ key, name }) => [key, name]));
  const entry = (id: EntityId): TypedEntry | null => full.get(id) ?? thinEntry(id);

  return {
    entry,
    entries: () => full.values(),
    nameOf: (id) => entry(id)?.entry.name ?? id,
    tenuresOf: (person) => tenures.get(person) ?? [],
    sourceName: (source) => sources.get(source) ?? hostOf(source),
    events: entries.events,
    threads: entries.threads,
  };
}

function tenuresIn(offices: readonly Office[]): readonly Tenure[] {
  return offices
    .flatMap((office) =>
      office.holders.map(([person, from, until, remark]) => ({
        office,
        person,
        from,
        until,
        remark,
      })),
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** What a reader is shown of an address as a source; any other text is shown as it is. */
export function hostOf(source: string): string {
  if (!URL.canParse(source)) return source;
  return new URL(source).hostname.replace(/^www\./u, '') || source;
}
