import Papa from 'papaparse';
import { IMPORT_LIMITS } from '@/lib/notes/imported-note';
import type { FoundDraft } from './note-draft';

/** Columns without which a table is no table of notes. */
const NEEDED = ['url', 'quote'];

/**
 * A table with a line of column names first, as Dateline writes it: at least `url` and `quote`, in
 * any order, parted by commas, semicolons or tabs.
 *
 * @returns null where it has no such columns
 */
export function readCsv(text: string): FoundDraft[] | null {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
    preview: IMPORT_LIMITS.notes + 1,
    transformHeader: (name) => name.trim().toLowerCase(),
    transform: plainCell,
  });
  if (!NEEDED.every((name) => meta.fields?.includes(name))) return null;
  return data.map((row, index) => ({ at: index + 2, draft: draftOf(row) }));
}

function draftOf(row: Readonly<Record<string, string>>): FoundDraft['draft'] {
  const { id, url, title, date, quote, prefix, suffix, start, note, tags, created, modified } = row;
  return {
    ...{ id, url, title, prefix, suffix, note, created, modified },
    publishedOn: date,
    exact: quote,
    start: start === undefined || start === '' ? undefined : Number(start),
    tags: (tags ?? '').split(';'),
    colour: row.colour ?? row.color,
  };
}

/** Takes away the apostrophe by which a spreadsheet knows text that looks like a formula. */
function plainCell(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
