/** A row of a table by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * Reads comma-separated values with a line of column names first; fields may be quoted (RFC 4180),
 * but hold no line breaks. A missing field is empty.
 */
export function parseCsv(text: string): readonly CsvRow[] {
  const [head = '', ...lines] = text.replaceAll('\r', '').split('\n');
  const columns = fieldsOf(head);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const fields = fieldsOf(line);
      return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
    });
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
