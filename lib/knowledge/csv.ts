/** A row of a table by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>;

/** Comma-separated values, cut into lines only. */
export interface CsvLines {
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}

/** Cuts a table with a line of column names first; empty lines are left out. */
export function splitCsv(text: string): CsvLines {
  const [head = '', ...lines] = text.replaceAll('\r', '').split('\n');
  return { columns: fieldsOf(head), lines: lines.filter((line) => line !== '') };
}

/**
 * Reads one line of a table. Fields may be quoted (RFC 4180), but hold no line breaks; a missing
 * field is empty.
 */
export function readCsvLine(columns: readonly string[], line: string): CsvRow {
  const fields = fieldsOf(line);
  return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
}

/** Reads a whole table. */
export function parseCsv(text: string): readonly CsvRow[] {
  const { columns, lines } = splitCsv(text);
  return lines.map((line) => readCsvLine(columns, line));
}

/** Writes what {@link parseCsv} reads, with the given columns in their order. */
export function formatCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function quoted(field: string): string {
  return /[",\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function fieldsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  // With a comma in front, every field begins with one, an empty first field too.
  return Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/gu), ([, quotes, plain]) =>
    quotes === undefined ? (plain ?? '') : quotes.replaceAll('""', '"'),
  );
}
