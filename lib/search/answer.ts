import { foldText } from './fold-text';
import type { Entry, Group, Hit, IndexedHighlight, Meanings, Order } from './model';
import { isNameField } from './names';
import type { Filter } from './query';

/** Score of an article or passage that names whom the words mean, by whatever name. */
const NAMED = 6;

/** Whether an article answers, with which highlights, and how well. */
export function answer(
  entry: Entry,
  wanted: readonly Group[],
  unwanted: readonly Group[],
  filters: readonly Filter[],
  meanings: Meanings,
): { readonly hit: Hit; readonly score: number } | null {
  const { article, passages } = entry;
  const { slug } = article;
  const barred = unwanted.flatMap(({ matches }) => matches.get(slug) ?? []);
  if (barred.some(({ own }) => own > 0)) return null;
  if (!filters.every((filter) => passesArticle(entry, filter, meanings))) return null;

  const left = passages.flatMap(({ highlight }, index) => {
    const isBarred = barred.some((match) => (match.passages[index] ?? 0) > 0);
    return !isBarred && filters.every((filter) => passesHighlight(highlight, filter))
      ? [index]
      : [];
  });
  const needsPassage = filters.some((filter) => isOfHighlights(filter) && !filter.not);
  if (needsPassage && left.length === 0) return null;

  let score = 0;
  for (const { matches, ids } of wanted) {
    const { own = 0, passages: scores = [] } = matches.get(slug) ?? {};
    const best = Math.max(0, ...scores);
    const named = meet(ids, entry.named) ? NAMED : 0;
    if (own === 0 && best === 0 && named === 0) return null;
    score += own + 2 * best + named;
  }
  const sought = filters
    .filter(({ field, not }) => isNameField(field) && !not)
    .map(({ value }) => meanings.get(foldText(value)) ?? new Set<string>());
  const answering = left.filter((index) => {
    const named = passages[index]?.named ?? new Set<string>();
    const says = ({ matches, ids }: Group) =>
      (matches.get(slug)?.passages[index] ?? 0) > 0 || meet(ids, named);
    return wanted.every(says) && sought.every((ids) => meet(ids, named));
  });
  const inText = wanted.length > 0 && answering.length === 0;
  const shown = (answering.length > 0 ? answering : left).flatMap(
    (index) => passages[index]?.highlight.id ?? [],
  );
  return { hit: { slug, highlights: shown, inText }, score };
}

function isOfHighlights({ field }: Filter): boolean {
  return field === 'tag' || field === 'colour' || field === 'note';
}

function passesArticle(entry: Entry, filter: Filter, meanings: Meanings): boolean {
  const { field, value, not } = filter;
  const { publishedOn, collections } = entry.article;
  if (isOfHighlights(filter)) return true;
  if (isNameField(field))
    return meet(meanings.get(foldText(value)) ?? new Set(), entry.named) !== not;
  if (field === 'collection') {
    return collections.some((one) => foldText(one) === foldText(value)) !== not;
  }
  if (publishedOn === null) return not;
  const day = publishedOn.slice(0, value.length);
  const passes =
    field === 'before' ? publishedOn < value : field === 'after' ? day > value : day === value;
  return passes !== not;
}

function passesHighlight(highlight: IndexedHighlight, { field, value, not }: Filter): boolean {
  const sought = foldText(value);
  if (field === 'colour') return (highlight.colour === value.toLowerCase()) !== not;
  if (field === 'tag') return highlight.tags.some((tag) => foldText(tag) === sought) !== not;
  if (field === 'note') return ` ${foldText(highlight.note)} `.includes(` ${sought} `) !== not;
  return true;
}

function meet(ids: ReadonlySet<string>, named: ReadonlySet<string>): boolean {
  for (const id of ids) if (named.has(id)) return true;
  return false;
}

export interface Found {
  readonly entry: Entry;
  readonly score: number;
}

/** Sorts what was found. */
export function compare(a: Found, b: Found, order: Order): number {
  if (order === 'best' && a.score !== b.score) return b.score - a.score;
  if (order === 'published') {
    const day = ({ entry }: Found) => entry.article.publishedOn ?? '9999';
    return byText(day(a), day(b)) || byText(a.entry.article.title, b.entry.article.title);
  }
  return byText(b.entry.article.lastReadAt, a.entry.article.lastReadAt);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
