import { foldText } from './fold-text';
import { type Match, matchWords } from './match-words';
import type { Entry, Group, Hit, IndexedHighlight } from './model';
import type { Filter } from './query';

/** Score of an article or passage that names whom the words mean, by whatever name. */
const NAMED = 6;

/** A filter made ready for many articles. */
export type Sieve =
  | { readonly of: 'names'; readonly meant: ReadonlySet<number>; readonly not: boolean }
  | { readonly of: 'slugs'; readonly slugs: ReadonlySet<string>; readonly not: boolean }
  | { readonly of: 'day'; readonly filter: Filter; readonly not: boolean }
  | {
      readonly of: 'highlights';
      readonly passes: (highlight: IndexedHighlight) => boolean;
      readonly not: boolean;
    };

/** A query made ready for many articles. */
export interface Demand {
  readonly wanted: readonly Group[];
  readonly unwanted: readonly Group[];
  readonly sieves: readonly Sieve[];
}

export interface Answered {
  readonly hit: Hit;
  readonly score: number;
}

/** Whether an article answers, with which highlights, and how well. */
export function answer(entry: Entry, { wanted, unwanted, sieves }: Demand): Answered | null {
  const { slug, highlights } = entry.article;
  if (!sieves.every((sieve) => passesArticle(entry, sieve))) return null;
  const matches = matchAll(entry, wanted);
  if (matches === null) return null;
  const barred = unwanted.map((group) => matchWords(entry, group));
  if (barred.some(({ own }) => own > 0)) return null;
  const left = leftOf(entry, barred, sieves);
  if (left === null) return null;

  const answering = left.filter((at) => {
    const named = entry.namedBy[at] ?? [];
    return (
      wanted.every(({ meant }, i) => matches[i]?.highlights[at] || meet(meant, named)) &&
      sieves.every((sieve) => sieve.of !== 'names' || sieve.not || meet(sieve.meant, named))
    );
  });
  const shown = answering.length > 0 ? answering : left;
  return {
    hit: {
      slug,
      highlights:
        shown.length === highlights.length
          ? highlights
          : shown.flatMap((at) => highlights[at] ?? []),
      inText: wanted.length > 0 && answering.length === 0,
    },
    score: wanted.reduce((sum, { meant }, i) => {
      const { own = 0, highlights: scores = [] } = matches[i] ?? {};
      return sum + own + 2 * Math.max(0, ...scores) + (meet(meant, entry.named) ? NAMED : 0);
    }, 0),
  };
}

/** Places of the highlights that nothing bars; null where one is needed and none is left. */
function leftOf(
  { article: { highlights } }: Entry,
  barred: readonly Match[],
  sieves: readonly Sieve[],
): number[] | null {
  const own = sieves.filter((sieve) => sieve.of === 'highlights');
  const left: number[] = [];
  for (const [at, highlight] of highlights.entries()) {
    const isBarred = barred.some((match) => (match.highlights[at] ?? 0) > 0);
    if (!isBarred && own.every(({ passes, not }) => passes(highlight) !== not)) left.push(at);
  }
  return left.length === 0 && own.some(({ not }) => !not) ? null : left;
}

/** Null where one of the groups is answered neither by words nor by whom they mean. */
function matchAll(entry: Entry, wanted: readonly Group[]): Match[] | null {
  const matches: Match[] = [];
  for (const group of wanted) {
    const match = matchWords(entry, group);
    const isThere = match.own > 0 || match.highlights.some((score) => score > 0);
    if (!isThere && !meet(group.meant, entry.named)) return null;
    matches.push(match);
  }
  return matches;
}

function passesArticle({ article, named }: Entry, sieve: Sieve): boolean {
  if (sieve.of === 'highlights') return true;
  if (sieve.of === 'names') return meet(sieve.meant, named) !== sieve.not;
  if (sieve.of === 'slugs') return sieve.slugs.has(article.slug) !== sieve.not;
  const { publishedOn } = article;
  if (publishedOn === null) return sieve.not;
  return isOnDay(publishedOn, sieve.filter) !== sieve.not;
}

/** A decade is `1930s`. */
function isOnDay(publishedOn: string, { field, value }: Filter): boolean {
  if (value.endsWith('s')) return publishedOn.startsWith(value.slice(0, 3));
  const day = publishedOn.slice(0, value.length);
  if (field === 'before') return publishedOn < value;
  if (field === 'after') return day > value;
  return day === value;
}

/** Whether a highlight passes a filter that is of highlights. */
export function highlightTest({ field, value }: Filter): (one: IndexedHighlight) => boolean {
  const sought = foldText(value);
  if (field === 'colour') return ({ colour }) => colour === value.toLowerCase();
  if (field === 'tag') {
    const isSought = new Map<string, boolean>();
    const test = (tag: string) => {
      const known = isSought.get(tag) ?? foldText(tag) === sought;
      isSought.set(tag, known);
      return known;
    };
    return ({ tags }) => tags.some(test);
  }
  return ({ note }) => ` ${foldText(note)} `.includes(` ${sought} `);
}

function meet(ids: ReadonlySet<number>, named: readonly number[]): boolean {
  return ids.size > 0 && named.some((one) => ids.has(one));
}
