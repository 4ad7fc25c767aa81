import { allEntries } from '@/lib/knowledge/all-entries';
import type { TypedEntry } from '@/lib/knowledge/cards';
import { type Days, daysOf, daysOfSpell, overlaps } from '@/lib/knowledge/time-of';
import { packKnowledge } from '@/scripts/compile-knowledge';
import type { ReadKnowledge } from '@/scripts/read-knowledge';

const KIB = 1024;
/** What the package may hold, and what may be read before the first annotation, in bytes. */
const BUDGET = { packed: 6 * KIB * KIB, first: 1.5 * KIB * KIB };
/** The fewest full entries of each kind that make a reference. */
const AT_LEAST = {
  person: 1000,
  office: 200,
  organization: 450,
  place: 350,
  event: 350,
  document: 150,
  term: 200,
} as const;
const THIN_AT_LEAST = 8000;
const DECADES = [1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000];

/** Counts of the knowledge, for people and for programs. */
export interface KnowledgeStats {
  readonly full: Readonly<Record<string, { readonly count: number; readonly atLeast: number }>>;
  readonly thin: { readonly count: number; readonly atLeast: number };
  readonly tenures: number;
  readonly threads: number;
  readonly surfaces: number;
  readonly withTitle: number;
  readonly notes: number;
  /** Full entries that have something dated in the decade. */
  readonly decades: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly bytes: { readonly index: number; readonly cards: number; readonly budget: number };
}

/** Counts what was read, and compiles it for the sizes. */
export function countKnowledge({ knowledge, thin }: ReadKnowledge): KnowledgeStats {
  const entries = allEntries(knowledge);
  const full = entries.filter(({ entry }) => entry.thin !== true);
  const { index, cards } = packKnowledge(knowledge, thin);
  return {
    full: Object.fromEntries(
      Object.entries(AT_LEAST).map(([kind, atLeast]) => [
        kind,
        { count: full.filter(({ type }) => type === kind).length, atLeast },
      ]),
    ),
    thin: { count: entries.length - full.length, atLeast: THIN_AT_LEAST },
    tenures: knowledge.offices.reduce((sum, { holders }) => sum + holders.length, 0),
    threads: knowledge.threads.length,
    surfaces: knowledge.surfaces.length,
    withTitle: entries.filter(({ entry }) => entry.wikipedia !== null).length,
    notes: full.filter(({ entry }) => entry.note !== undefined).length,
    decades: Object.fromEntries(DECADES.map((decade) => [`${decade}s`, countDecade(full, decade)])),
    bytes: { index: index.length, cards: cards.length, budget: BUDGET.packed },
  };
}

function countDecade(entries: readonly TypedEntry[], decade: number): Record<string, number> {
  const days = daysOfSpell({ from: `${decade}`, until: `${decade + 9}` });
  const there = entries.filter((found) => activeDays(found).some((spell) => overlaps(spell, days)));
  const groups = Object.entries(Object.groupBy(there, ({ type }) => type));
  return Object.fromEntries(groups.map(([type, group]) => [type, group?.length ?? 0]));
}

/** When an entry was of interest: grown-up life, existence, tenures, the day itself. */
function activeDays({ type, entry }: TypedEntry): readonly Days[] {
  switch (type) {
    case 'person': {
      const [born] = daysOfSpell({ from: entry.born ?? '1880' });
      return [[born + 25 * 365, daysOfSpell({ until: entry.died ?? '2008' })[1]]];
    }
    case 'organization':
      return [daysOfSpell({ from: entry.founded ?? '1850', until: entry.dissolved ?? '2008' })];
    case 'office':
      return entry.holders.map(([, from, until]) =>
        daysOfSpell({ from, until: until === '..' ? '2008' : until }),
      );
    case 'event':
      return [daysOf(entry.when) ?? [0, 0]];
    case 'document':
      return [daysOf(entry.date)].filter((days) => days !== null);
    case 'place':
      return [daysOfSpell(entry)];
    case 'term':
      return [];
  }
}

/** Prints the counts beside what they should be at least. */
export function printStats(stats: KnowledgeStats): void {
  const line = (label: string, count: number, atLeast: number) =>
    console.log(`${label.padEnd(14)}${String(count).padStart(7)}  of ${atLeast}`);
  for (const [kind, { count, atLeast }] of Object.entries(stats.full)) line(kind, count, atLeast);
  line('thin', stats.thin.count, stats.thin.atLeast);
  const { tenures, threads, surfaces, withTitle, notes } = stats;
  console.log(`\n${tenures} tenures, ${threads} threads, ${surfaces} surfaces`);
  console.log(`${withTitle} with a Wikipedia title, ${notes} with a note`);
  console.log('\nFull entries by decade');
  for (const [decade, counts] of Object.entries(stats.decades)) {
    const parts = Object.entries(counts).map(([type, count]) => `${type} ${count}`);
    console.log(`  ${decade}  ${parts.join(', ')}`);
  }
  const { index, cards, budget } = stats.bytes;
  const kib = (bytes: number) => `${Math.round(bytes / KIB)} KiB`;
  console.log(`\nCompiled: ${kib(index + cards)} of ${kib(budget)} in the package`);
  console.log(`Read before the first annotation: ${kib(index)} of ${kib(BUDGET.first)}`);
}
