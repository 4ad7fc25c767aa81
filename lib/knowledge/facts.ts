import { allEntries } from './all-entries';
import type { TypedEntry } from './cards';
import type { Knowledge } from './schema';
import { seatsOn } from './seats';

/** One thing that an entry claims and that can be looked up elsewhere. */
export interface Fact {
  readonly entry: string;
  readonly claim: string;
  readonly sources: readonly string[];
}

/** Every fact of the authored entries, in their order. Glosses and notes are no facts here. */
export function factsOf(knowledge: Knowledge): readonly Fact[] {
  const names = new Map(allEntries(knowledge).map(({ entry }) => [entry.id, entry.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return allEntries(knowledge)
    .filter(({ entry }) => entry.thin !== true)
    .flatMap((found) => {
      const { id, name, sources, wikipedia } = found.entry;
      const article = wikipedia === null ? [] : [`has the article “${wikipedia}”`];
      return [...article, ...claimsOf(found, nameOf)].map((claim) => ({
        entry: id,
        claim: `${name}: ${claim}`,
        sources,
      }));
    });
}

function claimsOf({ type, entry }: TypedEntry, nameOf: (id: string) => string): readonly string[] {
  switch (type) {
    case 'person':
      return [
        ...said('born', entry.born),
        ...said('died', entry.died),
        ...(entry.roles ?? []).map((role) => `${role.text}, ${spanOf(role.from, role.until)}`),
      ];
    case 'place':
      return [
        `lies at ${entry.at.join(', ')}`,
        ...(entry.status ?? []).map((spell) => `${spell.text}, ${spanOf(spell.from, spell.until)}`),
      ];
    case 'organization':
      return [
        ...said('founded', entry.founded),
        ...said('dissolved', entry.dissolved),
        ...seatsOn(entry, null).map((seat) => `seat in ${nameOf(seat)}`),
        ...said('succeeded by', entry.successor && nameOf(entry.successor)),
      ];
    case 'event':
      return [`took place ${entry.when}`, ...said('in', entry.where && nameOf(entry.where))];
    case 'document':
      return said('is of', entry.date);
    case 'office':
      return entry.holders.map(
        ([person, from, until]) => `held by ${nameOf(person)}, ${spanOf(from, until)}`,
      );
    case 'term':
      return [];
  }
}

function said(what: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${what} ${value}`];
}

function spanOf(from: string | undefined, until: string | undefined): string {
  return `${from ?? '?'} – ${until ?? '?'}`;
}

/**
 * Draws from a list without putting back; the same seed draws the same.
 * Source of the generator: mulberry32, T. Ettinger.
 */
export function draw<T>(list: readonly T[], count: number, seed: number): readonly T[] {
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return list
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, item]) => item);
}
