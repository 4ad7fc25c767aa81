import type { Entry, Hit } from './model';

/** How often something comes, by what it is. */
export type Counts = readonly (readonly [key: string, count: number])[];

/** What the answers have in common, each the most frequent first, years in their order. */
export interface Facets {
  /** Articles, by the key of whom or what they name. */
  readonly named: Counts;
  /** Articles and the highlights shown of them, by year of the bulletin. */
  readonly years: readonly (readonly [year: string, articles: number, highlights: number])[];
  /** Highlights. */
  readonly tags: Counts;
  readonly colours: Counts;
}

/** Most names that are told. */
const MOST_NAMED = 500;

/**
 * @param hits one for each entry
 * @param keys by number
 */
export function facetsOf(
  entries: readonly Entry[],
  hits: readonly Hit[],
  keys: readonly string[],
): Facets {
  const named = new Uint32Array(keys.length);
  const years = new Map<string, [articles: number, highlights: number]>();
  const tags = new Map<string, number>();
  const colours = new Map<string, number>();
  for (const [at, entry] of entries.entries()) {
    const shown = hits[at]?.highlights ?? [];
    for (const key of entry.named) named[key] = (named[key] ?? 0) + 1;
    for (const { colour, tags: own } of shown) {
      count(colours, colour);
      for (const tag of own) count(tags, tag);
    }
    if (entry.article.publishedOn === null) continue;
    const year = entry.article.publishedOn.slice(0, 4);
    const [articles, highlights] = years.get(year) ?? [0, 0];
    years.set(year, [articles + 1, highlights + shown.length]);
  }
  return {
    named: frequent(keys.flatMap((key, at) => (named[at] ? [[key, named[at]]] : []))).slice(
      0,
      MOST_NAMED,
    ),
    years: [...years]
      .map(([year, [articles, highlights]]) => [year, articles, highlights] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    tags: frequent([...tags]),
    colours: frequent([...colours]),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function frequent(counts: [string, number][]): [string, number][] {
  return counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
