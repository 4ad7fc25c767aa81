import type { Hit, IndexedArticle } from './model';

/** How often something comes, by what it is. */
export type Counts = readonly (readonly [key: string, count: number])[];

/** What the answers have in common, each the most frequent first, years in their order. */
export interface Facets {
  /** Articles, by the key of whom or what they name. */
  readonly named: Counts;
  /** Articles, by year of the bulletin. */
  readonly years: Counts;
  /** Highlights. */
  readonly tags: Counts;
  readonly colours: Counts;
  /** Articles. */
  readonly collections: Counts;
}

/** Most names that are told. */
const MOST_NAMED = 300;

export function facetsOf(
  found: readonly { readonly article: IndexedArticle; readonly hit: Hit }[],
): Facets {
  const named = new Map<string, number>();
  const years = new Map<string, number>();
  const tags = new Map<string, number>();
  const colours = new Map<string, number>();
  const collections = new Map<string, number>();
  for (const { article, hit } of found) {
    for (const key of article.named) count(named, key);
    if (article.publishedOn !== null) count(years, article.publishedOn.slice(0, 4));
    for (const name of article.collections) count(collections, name);
    const shown = new Set(hit.highlights);
    for (const highlight of article.highlights) {
      if (!shown.has(highlight.id)) continue;
      count(colours, highlight.colour);
      for (const tag of highlight.tags) count(tags, tag);
    }
  }
  return {
    named: frequent(named).slice(0, MOST_NAMED),
    years: [...years].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    tags: frequent(tags),
    colours: frequent(colours),
    collections: frequent(collections),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function frequent(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
