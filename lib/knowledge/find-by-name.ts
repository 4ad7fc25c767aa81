import type { EntityId } from '@/lib/engine/model';
import { allEntries } from './all-entries';
import { foldName } from './fold-name';
import type { Entry, Knowledge } from './schema';

/** Most that a question by a part of a name is answered with. */
const MOST_PARTIAL = 5;

/**
 * Ids of the entries that go by a name: by id or exactly by a name; else those whose name ends with
 * the words, else those that have them anywhere. Full entries come first.
 */
export function findByName(knowledge: Knowledge, name: string): readonly EntityId[] {
  const asked = foldName(name);
  const ranked = allEntries(knowledge)
    .map(({ entry }) => ({ entry, rank: rankOf(entry, name, asked) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || fullness(b.entry) - fullness(a.entry));
  const best = ranked[0]?.rank ?? 0;
  const same = ranked.filter(({ rank }) => rank === best).map(({ entry }) => entry.id);
  return best === EXACT ? same : same.slice(0, MOST_PARTIAL);
}

const EXACT = 3;

function rankOf(entry: Entry, name: string, asked: string): number {
  const names = [entry.name, ...(entry.names ?? [])].map((other) =>
    foldName(typeof other === 'string' ? other : other.text),
  );
  if (entry.id === name || names.includes(asked)) return EXACT;
  if (names.some((other) => other.endsWith(` ${asked}`))) return 2;
  return names.some((other) => ` ${other} `.includes(` ${asked} `)) ? 1 : 0;
}

function fullness(entry: Entry): number {
  return entry.thin ? 0 : 1;
}
