/** What of an entry is read as prose; the rest are ids, dates, addresses and titles of others. */
const PROSE: ReadonlySet<string> = new Set([
  ...['name', 'gloss', 'note', 'community', 'followed', 'text'],
]);

/** Typed prose as it is printed: `Stalin's "plot"` → `Stalin’s “plot”`. */
export function curlyQuotes(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/(?<![^\s([–—])"/gu, '“')
    .replaceAll('"', '”');
}

/** A copy of entries, or of one, with its prose as it is printed. */
export function printed<T>(entries: T): T {
  return JSON.parse(JSON.stringify(entries), (key, value: unknown) =>
    typeof value === 'string' && PROSE.has(key) ? curlyQuotes(value) : value,
  ) as T;
}
