import { expect, test } from 'vitest';
import { readEntryLink } from './entry-link';
import { searchEntries } from './own-search';

const entry = (name: string, names: string[], gloss: string) => ({
  ...({ type: 'person', name, names, gloss, note: '', wikipedia: null } as const),
  ...{ from: null, until: null, sources: [] },
});

test.each([
  ['', 2],
  ['por', 1],
  ['reb-noach', 1],
  ['teacher', 2],
  ['teacher PÓRUSH', 1],
  ['orush', 0],
])('“%s” finds %i', (query, count) => {
  const entries = [
    entry('Noah Porush', ['Reb Noach'], 'Teacher in Jerusalem'),
    entry('Abel Cohen', [], 'Teacher'),
  ];
  expect(searchEntries(entries, query)).toHaveLength(count);
});

test('the words that a page was opened for are read from its address, or there are none', () => {
  const link = { kind: 'mark', scope: 'everywhere', surface: 'A & B' };
  const query = (value: string) => `?${new URLSearchParams({ write: value })}`;
  expect(readEntryLink(query(JSON.stringify(link)))).toEqual(link);
  for (const other of ['', '?write', query('{'), query('null'), query('{"kind":"not-this"}')]) {
    expect(readEntryLink(other)).toBeNull();
  }
});
