import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV } from '@/lib/export/csv';
import { type ExportFormat, exportNotes, type Notes } from '@/lib/export/exported-file';
import { HYPOTHESIS } from '@/lib/export/hypothesis';
import { JSONLD } from '@/lib/export/jsonld';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { COLOURS, type Highlight } from '@/lib/notes/highlight';
import { readNotes } from './read-notes';

const NOW = '2026-01-01T10:00:00.000Z';
const URL = 'https://www.jta.org/archive/a-treaty';
let count = 0;
const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;

const ARTICLE: ArticleRecord = {
  ...{ kind: 'article', slug: 'a-treaty', url: URL, title: 'A Treaty' },
  ...{ publishedOn: '1953-07-21', dateSource: 'page', dateline: null, byline: null, pdf: null },
  ...{ titleCut: false, roles: ['text'], paragraphs: ['It was signed.'], addresses: [] },
  ...{ firstReadAt: NOW, lastReadAt: NOW, deletedAt: null },
};

/** Text as a reader may write it, also what means something in a file. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    "'-x",
    '"quoted", so',
    'two\nlines',
    'שלום',
    '<b>&amp;',
    '\ttab',
    '@a; b',
  ),
);
const time = fc.integer({ min: 0, max: 500 }).map((minute) => {
  return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
});
const highlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    exact: words.filter((text) => text.trim() !== ''),
    prefix: words,
    suffix: words,
    start: fc.nat(10_000),
    note: words,
    tags: fc.uniqueArray(fc.constantFrom('press', 'secret diplomacy', 'שלום', '=x'), {
      maxLength: 3,
    }),
    colour: fc.constantFrom(...COLOURS),
    created: time,
    modified: time,
  })
  .map(({ exact, prefix, suffix, start, ...rest }) => ({
    ...rest,
    slug: 'a-treaty',
    target: { exact, prefix, suffix, start, end: start + exact.length },
    revision: 1,
    deletedAt: null,
  }));
const highlights = fc.uniqueArray(highlight, {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 6,
});

const textOf = (format: ExportFormat, notes: Notes) =>
  exportNotes(format, [notes], { now: NOW, newId }).text;

const FORMATS = [
  ['jsonld', JSONLD],
  ['hypothesis', HYPOTHESIS],
  ['csv', CSV],
] as const;

describe('what was taken out comes back in', () => {
  test.each(FORMATS)('by %s, whatever was written', (form, format) => {
    fc.assert(
      fc.property(highlights, (written) => {
        const read = readNotes(textOf(format, { article: ARTICLE, highlights: written }));
        if (!read.ok) throw new Error(read.fault);
        expect(read.form).toBe(form);
        expect(read.faults).toEqual([]);
        const byId = new Map(read.notes.map(({ note }) => [note.id, note]));
        for (const { id, target, note, tags, colour, created, modified } of written) {
          expect(byId.get(id)).toMatchObject({
            ...{ url: URL, title: 'A Treaty', target, note, colour, created, modified },
            tags: [...tags],
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('other tools’ files', () => {
  const found = (value: unknown) => {
    const read = readNotes(JSON.stringify(value));
    if (!read.ok) throw new Error(read.fault);
    return read;
  };

  test('an answer of Hypothesis’s search, with ids of its own', () => {
    const row = {
      id: 'AbC_123',
      created: '2020-05-01T12:00:00.123456+00:00',
      updated: '2020-05-02T12:00:00.123456+00:00',
      uri: URL,
      text: 'A note',
      tags: ['one'],
      document: { title: ['A Treaty'] },
      target: [
        {
          source: URL,
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]' },
            { type: 'TextPositionSelector', start: 7, end: 13 },
            { type: 'TextQuoteSelector', exact: 'signed', prefix: 'was ', suffix: '.' },
          ],
        },
      ],
    };
    const { notes, faults } = found({
      total: 2,
      rows: [row, { ...row, id: 'page', target: [{ source: URL }] }],
    });
    expect(faults).toEqual([{ at: 2, fault: 'no-target' }]);
    expect(notes[0]?.note).toMatchObject({
      ...{ url: URL, title: 'A Treaty', note: 'A note', tags: ['one'], colour: null },
      target: { exact: 'signed', prefix: 'was ', suffix: '.', start: 7, end: 13 },
      created: '2020-05-01T12:00:00.123Z',
    });
    // Read again, it is the same note.
    expect(found({ total: 1, rows: [row] }).notes[0]?.note.id).toBe(notes[0]?.note.id);
  });

  test('annotations of the W3C’s examples', () => {
    const { notes } = found([
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'http://example.org/anno1',
        type: 'Annotation',
        bodyValue: 'Comment text',
        target: { source: { id: URL }, selector: { type: 'TextQuoteSelector', exact: 'anno' } },
      },
      {
        type: 'Annotation',
        body: [
          { type: 'TextualBody', value: 'One' },
          { type: 'TextualBody', value: 'love', purpose: 'tagging' },
          { type: 'TextualBody', value: 'Two', purpose: 'replying' },
        ],
        target: [{ source: URL, selector: [{ type: 'TextQuoteSelector', exact: 'two' }] }],
      },
    ]);
    expect(notes.map(({ note }) => [note.note, note.tags])).toEqual([
      ['Comment text', []],
      ['One\n\nTwo', ['love']],
    ]);
  });

  test('highlights of Obsidian Web Clipper, as text', () => {
    const { notes, form } = found([
      {
        url: `${URL}/`,
        title: 'A Treaty',
        highlights: [
          {
            text: '<p>It was <b>signed</b> &amp; sealed&nbsp;&#8211; <script>x</script></p><p>Two</p>',
            timestamp: '2025-01-02T03:04:05Z',
          },
          { text: 'plain < text', timestamp: '2025-01-02T03:04:06Z', notes: ['One', 'Two'] },
        ],
      },
    ]);
    expect(form).toBe('clipper');
    expect(notes.map(({ note }) => note.target.exact)).toEqual([
      'It was signed & sealed – x\nTwo',
      'plain < text',
    ]);
    expect(notes[1]?.note.note).toBe('One\n\nTwo');
  });

  test('a table with semicolons and few columns', () => {
    const read = readNotes(`URL;Quote;Tags\n${URL};signed;a\n;lost;\n`);
    expect(read).toMatchObject({
      ok: true,
      form: 'csv',
      notes: [{ at: 2 }],
      faults: [{ at: 3, fault: 'no-address' }],
    });
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['', 'unknown-form'],
    ['hello, world\n1,2\n', 'unknown-form'],
    ['{"a": 1', 'unread'],
    ['{"a": 1}', 'unknown-form'],
    ['[]', 'unknown-form'],
    ['{"rows": []}', 'empty'],
    ['url,quote\n', 'empty'],
  ])('%j is refused whole', (text, fault) => {
    expect(readNotes(text)).toEqual({ ok: false, fault });
  });

  test.each([
    [{ url: 'javascript:alert(1)', quote: 'x' }, 'no-address'],
    [{ url: URL, quote: '  ' }, 'no-quote'],
    [{ url: URL, quote: 'x'.repeat(100_001) }, 'too-long'],
  ])('a record with a fault is told of: %j', ({ url, quote }, fault) => {
    expect(readNotes(`url,quote\n${url},"${quote}"\n`)).toMatchObject({
      faults: [{ at: 2, fault }],
    });
  });
});

describe('a thousand spoilt files of each form', () => {
  const CLIPPER = JSON.stringify([{ url: URL, highlights: [{ text: 'signed', timestamp: NOW }] }]);
  const written = fc.sample(highlights, { numRuns: 1, seed: 7 })[0] ?? [];
  const files: readonly (readonly [string, string])[] = [
    ...FORMATS.map(
      ([name, format]) =>
        [name, textOf(format, { article: ARTICLE, highlights: written })] as const,
    ),
    ['clipper', CLIPPER],
  ];

  test.each(files)('%s: none throws, and every note that comes out is sound', (_, text) => {
    const spoil = fc.tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 4 }), (cuts) => {
        const spoilt = cuts.reduce(
          (now, [at, length, instead]) => now.slice(0, at) + instead + now.slice(at + length),
          text,
        );
        const read = readNotes(spoilt);
        if (!read.ok) return;
        for (const { note } of read.notes) {
          expect(note.target.exact.trim()).not.toBe('');
          expect(note.target.end).toBe(note.target.start + note.target.exact.length);
          expect(note.url).toMatch(/^https?:/i);
          expect(note.id).toMatch(/^[0-9a-f-]{36}$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
