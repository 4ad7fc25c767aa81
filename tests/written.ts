import fc from 'fast-check';
import type { Correction } from '@/lib/engine/model';
import type { Gathering } from '@/lib/notes/gathering';
import { COLOURS, DOUBTS, type Highlight } from '@/lib/notes/highlight';
import type { KeptArticle } from '@/lib/notes/kept-article';
import type { KeptCorrection } from '@/lib/notes/kept-correction';
import type { OwnEntry, PackEntry } from '@/lib/notes/own-entry';
import type { KeptPack } from '@/lib/notes/pack';
import type { Written } from '@/lib/notes/written';

const SLUGS = ['a-treaty', 'sejm-debate', 'letters-exchanged'] as const;
const slug = fc.constantFrom(...SLUGS);
const time = fc.integer({ min: 0, max: 500 }).map((minute) => {
  return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
});
const deletedAt = fc.option(time);
const paragraphs = fc.array(
  fc.constantFrom('The treaty was signed.', 'The Sejm met.', 'Łódź – “שלום”', ''),
  { minLength: 1, maxLength: 3 },
);

const article: fc.Arbitrary<KeptArticle> = fc
  .record({
    slug,
    paragraphs,
    readerDate: fc.constantFrom(null, '1953-07-20', '1953'),
    earlier: fc.array(fc.record({ paragraphs, replacedAt: time }), { maxLength: 2 }),
    lastReadAt: time,
    deletedAt,
  })
  .map(({ paragraphs: texts, ...rest }) => ({
    ...rest,
    reading: {
      kind: 'article',
      slug: rest.slug,
      url: `https://www.jta.org/archive/${rest.slug}`,
      title: rest.slug,
      publishedOn: '1953-07-21',
      dateSource: 'page',
      dateline: null,
      byline: null,
      pdf: null,
      titleCut: false,
      paragraphs: texts,
      roles: texts.map(() => 'text' as const),
    },
    addresses: [`https://www.jta.org/archive/${rest.slug}`],
    firstReadAt: '2025-12-01T00:00:00.000Z',
  }));

const highlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: fc.uuid(),
    slug,
    note: fc.string({ unit: 'grapheme', maxLength: 12 }),
    tags: fc.uniqueArray(fc.constantFrom('press', 'ussr'), { maxLength: 2 }),
    colour: fc.constantFrom(...COLOURS),
    modified: time,
    revision: fc.integer({ min: 1, max: 9 }),
    deletedAt,
    doubt: fc.option(fc.constantFrom(...DOUBTS)),
  })
  .map(({ doubt, ...rest }) => ({
    ...rest,
    target: { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 },
    created: '2025-12-01T00:00:00.000Z',
    ...(doubt !== null && { doubt }),
  }));

const said: fc.Arbitrary<Correction> = fc.constantFrom<Correction[]>(
  { kind: 'is', scope: 'everywhere', surface: 'Wise', entity: 'stephen-wise' },
  { kind: 'not-this', scope: 'article', slug: 'a-treaty', surface: 'Reading' },
);
const correction: fc.Arbitrary<KeptCorrection> = fc
  .record({ said, id: fc.uuid(), created: time })
  .map(({ said: word, ...rest }) => ({ ...word, ...rest }));

const entry: fc.Arbitrary<PackEntry> = fc.record({
  id: fc.uuid().map((id) => `own-${id}`),
  type: fc.constantFrom('person', 'place'),
  name: fc.constantFrom('Noah Porush', 'Łódź Talmud Torah'),
  names: fc.subarray(['Reb Noach', 'N. Porush']),
  gloss: fc.constant('Teacher in Jerusalem'),
  note: fc.constantFrom('', 'Known from one cable.'),
  wikipedia: fc.constant(null),
  from: fc.constantFrom(null, '1890'),
  until: fc.constantFrom(null, '1950-03-02'),
  sources: fc.constant([]),
});
const ownEntry: fc.Arbitrary<OwnEntry> = fc
  .record({
    entry,
    created: time,
    modified: time,
    revision: fc.integer({ min: 1, max: 9 }),
    deletedAt,
  })
  .map(({ entry: content, ...rest }) => ({ ...content, ...rest }));
const pack: fc.Arbitrary<KeptPack> = fc.record({
  id: fc.uuid(),
  name: fc.constant('Cables of Jerusalem'),
  author: fc.constantFrom(null, 'A reader'),
  licence: fc.constant(null),
  entries: fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 2 }),
  on: fc.boolean(),
  created: time,
  imported: time,
  deletedAt,
});

const gathering: fc.Arbitrary<Gathering> = fc
  .record({
    content: fc.constantFrom(
      {
        kind: 'collection',
        name: 'Chapter 3',
        introduction: '*Moscow*',
        slugs: ['a-treaty'],
      } as const,
      { kind: 'search', name: 'Press', query: 'tag:press' } as const,
    ),
    id: fc.uuid(),
    created: time,
    modified: time,
    revision: fc.integer({ min: 1, max: 9 }),
    deletedAt,
  })
  .map(({ content, ...rest }) => ({ ...content, ...rest }));

/** Everything that some reader may have written. */
export const anyWritten: fc.Arbitrary<Written> = fc.record({
  articles: fc.uniqueArray(article, { selector: (one) => one.slug, maxLength: 3 }),
  highlights: fc.uniqueArray(highlight, { selector: ({ id }) => id, maxLength: 5 }),
  corrections: fc.uniqueArray(correction, { selector: ({ id }) => id, maxLength: 3 }),
  entries: fc.uniqueArray(ownEntry, { selector: ({ id }) => id, maxLength: 3 }),
  packs: fc.uniqueArray(pack, { selector: ({ id }) => id, maxLength: 2 }),
  gatherings: fc.uniqueArray(gathering, { selector: ({ id }) => id, maxLength: 2 }),
});

/** What became of it: some records gone, some changed later, some new. */
export function anyLater(written: Written): fc.Arbitrary<Written> {
  const some = <T>(all: readonly T[]) => fc.subarray([...all]);
  const noteLater = (one: Highlight): Highlight => ({
    ...one,
    note: `${one.note} (later)`,
    modified: '2026-02-01T00:00:00.000Z',
    revision: one.revision + 1,
  });
  return fc
    .record({
      articles: some(written.articles),
      left: some(written.highlights),
      changed: some(written.highlights),
      corrections: some(written.corrections),
      entries: some(written.entries),
      packs: some(written.packs),
      gatherings: some(written.gatherings),
      others: anyWritten,
    })
    .map(({ articles, left, changed, corrections, entries, packs, gatherings, others }) => {
      const slugs = new Set(articles.map((one) => one.slug));
      return {
        articles: [...articles, ...others.articles.filter((one) => !slugs.has(one.slug))],
        highlights: [
          ...left.map((one) => (changed.includes(one) ? noteLater(one) : one)),
          ...others.highlights,
        ],
        corrections: [...corrections, ...others.corrections],
        entries: [...entries, ...others.entries],
        packs: [...packs, ...others.packs],
        gatherings: [...gatherings, ...others.gatherings],
      };
    });
}
