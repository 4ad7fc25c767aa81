import { articleText } from './article-record';
import type { Gathering } from './gathering';
import type { Highlight } from './highlight';
import type { EarlierText, KeptArticle } from './kept-article';
import type { KeptCorrection } from './kept-correction';
import type { OwnEntry } from './own-entry';
import type { KeptPack } from './pack';

/** Everything that the reader wrote, with the articles that it is about, also from the trash. */
export interface Written {
  readonly articles: readonly KeptArticle[];
  readonly highlights: readonly Highlight[];
  readonly corrections: readonly KeptCorrection[];
  readonly entries: readonly OwnEntry[];
  readonly packs: readonly KeptPack[];
  readonly gatherings: readonly Gathering[];
}

/** Of what is not in the trash, but {@link trashed}. */
export interface WrittenCounts {
  readonly articles: number;
  readonly highlights: number;
  /** Highlights with a note. */
  readonly notes: number;
  readonly corrections: number;
  /** Own entries, those of packs among them. */
  readonly entries: number;
  /** Articles and highlights in the trash. */
  readonly trashed: number;
}

/** How many records come, change and go. */
export interface WrittenChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function countWritten(written: Written): WrittenCounts {
  const { articles, highlights, corrections, entries, packs } = written;
  const isKept = ({ deletedAt }: { deletedAt: string | null }) => deletedAt === null;
  const marks = highlights.filter(isKept);
  const kept = articles.filter(isKept);
  return {
    articles: kept.length,
    highlights: marks.length,
    notes: marks.filter(({ note }) => note.trim() !== '').length,
    corrections: corrections.length,
    entries:
      entries.filter(isKept).length +
      packs.filter(isKept).reduce((sum, pack) => sum + pack.entries.length, 0),
    trashed: articles.length - kept.length + highlights.length - marks.length,
  };
}

/** What it takes to get from one to the other. */
export function compareWritten(before: Written, after: Written): WrittenChange {
  const old = recordsOf(before);
  const now = recordsOf(after);
  const both = [...now].filter(([key]) => old.has(key));
  return {
    added: now.size - both.length,
    changed: both.filter(([key, record]) => old.get(key) !== record).length,
    removed: old.size - both.length,
  };
}

/** Articles of which highlights differ between the two. */
export function articlesRemarked(before: Written, after: Written): Set<string> {
  const old = new Map(before.highlights.map((one) => [one.id, one]));
  const now = new Map(after.highlights.map((one) => [one.id, one]));
  const differing = [...old.values(), ...now.values()].filter(({ id }) => {
    const one = old.get(id);
    const other = now.get(id);
    return !one || !other || keyed(one) !== keyed(other);
  });
  return new Set(differing.map(({ slug }) => slug));
}

/** Whether both hold the same records, in whatever order. */
export function isSameWritten(one: Written, other: Written): boolean {
  const { added, changed, removed } = compareWritten(one, other);
  return added + changed + removed === 0;
}

/**
 * Brings what a backup holds into what stands now. Nothing that stands only in one of them is lost;
 * of two states of one highlight the later counts, so what was thrown away since stays thrown away.
 */
export function mergeWritten(present: Written, backup: Written): Written {
  const highlights = merged(present.highlights, backup.highlights, idOf, laterOf);
  const alive = new Set(
    highlights.flatMap(({ slug, deletedAt }) => (deletedAt === null ? [slug] : [])),
  );
  const articles = merged(present.articles, backup.articles, ({ slug }) => slug, mergeArticles);
  return {
    // An article comes back with a highlight, as everywhere.
    articles: articles.map((one) => (alive.has(one.slug) ? { ...one, deletedAt: null } : one)),
    highlights,
    corrections: merged(present.corrections, backup.corrections, idOf, (mine) => mine),
    entries: merged(present.entries, backup.entries, idOf, laterOf),
    packs: merged(present.packs, backup.packs, idOf, (mine) => mine),
    gatherings: merged(present.gatherings, backup.gatherings, idOf, laterOf),
  };
}

function merged<T>(
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (one: T) => string,
  both: (mine: T, theirs: T) => T,
): T[] {
  const all = new Map(mine.map((one) => [keyOf(one), one]));
  for (const one of theirs) {
    const there = all.get(keyOf(one));
    all.set(keyOf(one), there === undefined ? one : both(there, one));
  }
  return [...all.values()];
}

const idOf = ({ id }: { readonly id: string }) => id;

function laterOf<T extends Highlight | OwnEntry | Gathering>(mine: T, theirs: T): T {
  if (theirs.modified <= mine.modified) return mine;
  // A page that shows mine must not take it for what it shows.
  return { ...theirs, revision: Math.max(mine.revision, theirs.revision) + 1 };
}

function mergeArticles(mine: KeptArticle, theirs: KeptArticle): KeptArticle {
  if (keyed(mine) === keyed(theirs)) return mine;
  const [newer, older] = theirs.lastReadAt > mine.lastReadAt ? [theirs, mine] : [mine, theirs];
  return {
    ...newer,
    readerDate: mine.readerDate ?? theirs.readerDate,
    earlier: mergeEarlier(newer, older),
    addresses: [...new Set([...newer.addresses, ...older.addresses])],
    firstReadAt: older.firstReadAt < newer.firstReadAt ? older.firstReadAt : newer.firstReadAt,
    deletedAt: mine.deletedAt,
  };
}

/** The texts that the newer one had, and those that only the older one had. */
function mergeEarlier(newer: KeptArticle, older: KeptArticle): readonly EarlierText[] {
  const seen = new Set([newer.reading, ...newer.earlier].map(articleText));
  const replaced = { paragraphs: older.reading.paragraphs, replacedAt: newer.lastReadAt };
  const others = [...older.earlier, replaced].filter((text) => {
    const isNew = !seen.has(articleText(text));
    seen.add(articleText(text));
    return isNew;
  });
  if (others.length === 0) return newer.earlier;
  return [...newer.earlier, ...others].sort((a, b) =>
    a.replacedAt < b.replacedAt ? 1 : a.replacedAt > b.replacedAt ? -1 : 0,
  );
}

function recordsOf(written: Written): Map<string, string> {
  const { articles, highlights, corrections, entries, packs, gatherings } = written;
  return new Map([
    ...articles.map((one) => [`article ${one.slug}`, keyed(one)] as const),
    ...highlights.map((one) => [`highlight ${one.id}`, keyed(one)] as const),
    ...corrections.map((one) => [`correction ${one.id}`, keyed(one)] as const),
    ...entries.map((one) => [`entry ${one.id}`, keyed(one)] as const),
    ...packs.map((one) => [`pack ${one.id}`, keyed(one)] as const),
    ...gatherings.map((one) => [`gathering ${one.id}`, keyed(one)] as const),
  ]);
}

/** Records are never changed, but compared again and again. */
const texts = new WeakMap<object, string>();

/** A record as text that is the same for equal records, whatever the order of their fields. */
function keyed(record: object): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  texts.set(record, text);
  return text;
}
