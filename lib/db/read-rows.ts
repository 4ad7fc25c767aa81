import type { Gathering } from '@/lib/notes/gathering';
import type { Highlight } from '@/lib/notes/highlight';
import type { KeptArticle } from '@/lib/notes/kept-article';
import type { KeptCorrection } from '@/lib/notes/kept-correction';
import type { EntryContent, OwnEntry } from '@/lib/notes/own-entry';
import type { KeptPack } from '@/lib/notes/pack';

/** What is needed of a Dexie table and of a selection of its rows. */
interface Table<T> {
  get(key: string): PromiseLike<T | undefined>;
}
interface Rows<T> {
  toArray(): PromiseLike<T[]>;
  primaryKeys(): PromiseLike<string[]>;
}

/**
 * All rows of a selection that can be read and are sound. A row that is damaged hides itself but
 * never the others; it stays where it is, for a later version to mend.
 *
 * @param rows of `table`
 */
export async function readRows<T>(
  table: Table<T>,
  rows: Rows<T>,
  isSound: (row: T) => boolean,
): Promise<T[]> {
  return (await readWhatCanBeRead(table, rows)).filter(isSound);
}

async function readWhatCanBeRead<T>(table: Table<T>, rows: Rows<T>): Promise<T[]> {
  try {
    return await rows.toArray();
  } catch {
    // One unreadable value fails the whole request; asked for one by one, the rest can be had.
    const single = await Promise.allSettled(
      (await rows.primaryKeys()).map((key) => table.get(key)),
    );
    return single.flatMap((row) =>
      row.status === 'fulfilled' && row.value !== undefined ? [row.value] : [],
    );
  }
}

/** Whether a stored highlight has what every reader of it relies on. */
export function isSoundHighlight({ slug, target, note, tags }: Highlight): boolean {
  return (
    typeof slug === 'string' &&
    typeof target?.exact === 'string' &&
    Number.isFinite(target.start) &&
    typeof note === 'string' &&
    Array.isArray(tags)
  );
}

/** Whether a stored article has what every reader of it relies on. */
export function isSoundArticle({ reading, addresses }: KeptArticle): boolean {
  return (
    typeof reading?.title === 'string' &&
    Array.isArray(reading.paragraphs) &&
    reading.paragraphs.every((paragraph) => typeof paragraph === 'string') &&
    Array.isArray(addresses)
  );
}

/** Whether a stored correction has what every reader of it relies on. */
export function isSoundCorrection({ kind, scope, surface, created }: KeptCorrection): boolean {
  return [kind, scope, surface, created].every((field) => typeof field === 'string');
}

/** Whether a stored entry has what every reader of it relies on. */
export function isSoundEntry(entry: OwnEntry): boolean {
  return isSoundContent(entry) && typeof entry.modified === 'string';
}

function isSoundContent({ type, name, gloss, names, sources }: EntryContent): boolean {
  return (
    [type, name, gloss].every((field) => typeof field === 'string') &&
    [names, sources].every(
      (list) => Array.isArray(list) && list.every((text) => typeof text === 'string'),
    )
  );
}

/** Whether a stored pack has what every reader of it relies on. */
export function isSoundPack({ name, created, entries }: KeptPack): boolean {
  return (
    typeof name === 'string' &&
    typeof created === 'string' &&
    Array.isArray(entries) &&
    entries.every(isSoundContent)
  );
}

/** Whether a stored collection or search has what every reader of it relies on. */
export function isSoundGathering(row: Gathering): boolean {
  if (typeof row.name !== 'string' || typeof row.modified !== 'string') return false;
  if (row.kind === 'search') return typeof row.query === 'string';
  return Array.isArray(row.slugs) && row.slugs.every((slug) => typeof slug === 'string');
}
