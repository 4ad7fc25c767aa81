import { describe, expect, test } from 'vitest';
import { createEntry, editEntry, restoreEntry, trashEntry } from './change-entry';
import { type EntryContent, faultsOf, tidyContent } from './own-entry';
import { namesOf } from './own-names';

const content = (more: Partial<EntryContent> = {}): EntryContent => ({
  type: 'person',
  name: 'Noah Porush',
  names: [],
  gloss: 'Teacher in Jerusalem',
  note: '',
  wikipedia: null,
  from: null,
  until: null,
  sources: [],
  ...more,
});

describe('an entry', () => {
  test('is tidied before it is kept', () => {
    const untidy = content({
      name: '  Noah\u202e  Porush\n',
      names: ['Noah Porush', ' N. Porush', 'N.  Porush', ''],
      gloss: 'Teacher in Jerusalem.',
      note: ' One.\r\n\r\n\r\n\r\nTwo. ',
      wikipedia: 'https://en.wikipedia.org/wiki/Yisrael_Porush#Life',
      from: ' ',
      sources: ['', 'Davar '],
    });
    expect(tidyContent(untidy)).toEqual(
      content({
        names: ['N. Porush'],
        note: 'One.\n\nTwo.',
        wikipedia: 'Yisrael Porush',
        sources: ['Davar'],
      }),
    );
    expect(tidyContent(content({ name: 'Porush \ud800' })).name).toBe('Porush \ufffd');
  });

  test.each<[string, Partial<EntryContent>]>([
    ['no-name', { name: '' }],
    ['name-without-letters', { name: '1953' }],
    ['name-without-letters', { names: ['N'] }],
    ['name-too-long', { name: 'word '.repeat(21).trim() }],
    ['wrong-names', { names: Array.from({ length: 51 }, (_, i) => `Name ${i}`) }],
    ['no-gloss', { gloss: '' }],
    ['gloss-too-long', { gloss: 'a b c d e f g h i j k l m' }],
    ['wrong-note', { note: 'x'.repeat(2_001) }],
    ['wrong-date', { from: '1953-13' }],
    ['wrong-date', { until: '1953/1954' }],
    ['dates-reversed', { from: '1953', until: '1952-12-31' }],
    ['wrong-wikipedia', { wikipedia: 'https://he.wikipedia.org/wiki/X' }],
    ['wrong-sources', { sources: ['x'.repeat(501)] }],
  ])('has the fault %s with %o', (fault, more) => {
    expect(faultsOf(content(more))).toEqual([fault]);
  });

  test('without a fault may say as little as a name and a gloss', () => {
    expect(faultsOf(content())).toEqual([]);
    expect(faultsOf(content({ from: '1880~', until: '195X', name: 'נח פרוש' }))).toEqual([]);
  });
});

describe('a change of an entry', () => {
  const entry = createEntry(content(), 'uuid', '2026-01-01T00:00:00.000Z');

  test('counts; who has not seen the latest may not make it', () => {
    expect(entry).toMatchObject({ id: 'own-uuid', revision: 1, deletedAt: null });
    const now = '2025-01-01T00:00:00.000Z';
    const edited = editEntry(entry, 1, content({ gloss: 'Rabbi' }), now);
    expect(edited).toMatchObject({
      ok: true,
      entry: { gloss: 'Rabbi', revision: 2, modified: entry.modified },
    });
    expect(editEntry(entry, 0, content(), now)).toMatchObject({ ok: false, reason: 'conflict' });
    expect(editEntry(null, 1, content(), now)).toMatchObject({ ok: false, reason: 'gone' });
  });

  test('into the trash is taken back', () => {
    const now = '2026-01-02T00:00:00.000Z';
    const trashed = trashEntry(entry, now);
    expect(trashed).toMatchObject({ deletedAt: now, revision: 2 });
    expect(trashEntry(trashed, now)).toBe(trashed);
    expect(editEntry(trashed, 2, content(), now)).toMatchObject({ reason: 'gone' });
    expect(restoreEntry(trashed, now)).toMatchObject({ deletedAt: null, revision: 3 });
  });
});

test('names are looked for in the time of what they name', () => {
  const entry = { ...content({ from: '1950', until: '1951', names: ['N. P.'] }), id: 'own-a' };
  const timeOf = (type: EntryContent['type']) => {
    const [{ first, last } = { first: null, last: null }] = namesOf([{ ...entry, type }], '');
    return [first, last];
  };
  expect(namesOf([entry], 'why').map(({ text, because }) => `${text}: ${because}`)).toEqual([
    'Noah Porush: why',
    'N. P.: why',
  ]);
  expect(timeOf('place')).toEqual([-7305, -6576]);
  expect(timeOf('person')).toEqual([-7305, null]);
  expect(timeOf('event')).toEqual([-7305 - 366, null]);
});
