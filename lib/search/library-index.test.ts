import { expect, test } from 'vitest';
import { LibraryIndex } from './library-index';
import type { IndexedArticle, Order } from './model';
import { namesIn } from './names';
import { readQuery, toggleFilter } from './query';

const highlight = (id: string, exact: string, more: object = {}) => ({
  ...{ id, exact, note: '', tags: [], colour: 'yellow', named: [] },
  ...more,
});
const article = (slug: string, more: Partial<IndexedArticle>): IndexedArticle => ({
  ...{ slug, title: slug, publishedOn: '1953-07-21', lastReadAt: '2026-01-01T00:00:00.000Z' },
  ...{ text: '', named: [], highlights: [] },
  ...more,
});

const ARTICLES = [
  article('letters', {
    title: 'Letters Exchanged',
    text: 'Moshe Sharett told the Knesset that letters were exchanged. Łódź was silent.',
    named: ['moshe-sharett', 'lodz'],
    highlights: [
      highlight('sharett', 'Moshe Sharett', { named: ['moshe-sharett'], tags: ['ussr'] }),
      highlight('knesset', 'the Knesset', { note: 'Compare February', colour: 'blue' }),
    ],
  }),
  article('sejm', {
    title: 'Sejm Debate',
    publishedOn: '1935-03-01',
    text: 'The Sejm heard a debate on Lwow.',
    named: ['lwow'],
    lastReadAt: '2026-02-01T00:00:00.000Z',
  }),
];
const MEANINGS = new Map([
  ['shertok', new Set(['moshe-sharett'])],
  ['moshe sharett', new Set(['moshe-sharett'])],
  ['lemberg', new Set(['lwow'])],
]);

function search(text: string, order: Order = 'best') {
  const index = new LibraryIndex();
  for (const one of ARTICLES) index.put(one);
  const collected = new Map([['my chapter', new Set(['sejm'])]]);
  return index.search(readQuery(text), { meanings: MEANINGS, collected }, order);
}
const found = (text: string) =>
  search(text).hits.map(({ slug, highlights }) => [slug, ...highlights.map(({ id }) => id)]);

test.each([
  ['everything, last read first', '', [['sejm'], ['letters', 'sharett', 'knesset']]],
  ['a word', 'knesset', [['letters', 'knesset']]],
  ['the beginning of a word', 'knes', [['letters', 'knesset']]],
  ['a misspelt word', 'kneset ', [['letters', 'knesset']]],
  ['without accents', 'lodz', [['letters', 'sharett', 'knesset']]],
  ['a word of a note', 'february', [['letters', 'knesset']]],
  ['a tag', 'tag:ussr', [['letters', 'sharett']]],
  ['a former name', 'Shertok', [['letters', 'sharett']]],
  ['another name of a place', 'lemberg', [['sejm']]],
  ['who is named', 'person:"Moshe Sharett"', [['letters', 'sharett']]],
  ['who is not named', '-person:"Moshe Sharett"', [['sejm']]],
  ['before a year', 'before:1954 after:1940', [['letters', 'sharett', 'knesset']]],
  ['a colour', 'colour:blue', [['letters', 'knesset']]],
  ['exact words', '"heard a debate"', [['sejm']]],
  ['exact words in another order', '"a heard debate"', []],
  ['without a word', '-sejm', [['letters', 'sharett', 'knesset']]],
  ['a collection', 'collection:"My Chapter"', [['sejm']]],
  ['words of different places', 'knesset letters', [['letters', 'sharett', 'knesset']]],
  ['what nobody wrote', 'xylophone', []],
])('finds %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('counts what the answers have in common', () => {
  expect(search('').facets()).toEqual({
    named: [
      ['lodz', 1],
      ['lwow', 1],
      ['moshe-sharett', 1],
    ],
    years: [
      ['1935', 1, 0],
      ['1953', 1, 2],
    ],
    tags: [['ussr', 1]],
    colours: [
      ['blue', 1],
      ['yellow', 1],
    ],
  });
});

test('says where words stand in the text alone, and orders as asked', () => {
  expect(search('silent').hits).toMatchObject([{ slug: 'letters', inText: true }]);
  expect(search('', 'published').hits.map(({ slug }) => slug)).toEqual(['sejm', 'letters']);
});

test('an article is taken in anew, and gone when it is removed', () => {
  const index = new LibraryIndex();
  const circumstances = { meanings: new Map(), collected: new Map() };
  const ask = (text: string) => index.search(readQuery(text), circumstances, 'best').hits.length;
  index.put(article('a', { text: null }));
  expect(ask('treaty ')).toBe(0);
  index.put(article('a', { text: 'The treaty' }));
  expect(ask('treaty ')).toBe(1);
  index.remove('a');
  expect(ask('treaty ')).toBe(0);
  expect(ask('')).toBe(0);
});

test('names of a query are its words, alone and together, and the values of name filters', () => {
  expect(namesIn(readQuery('moshe shertok place:Lemberg -not'))).toEqual(
    expect.arrayContaining(['moshe', 'moshe shertok', 'shertok', 'lemberg']),
  );
});

test('a filter is written into the query and taken out again', () => {
  const filter = { field: 'person', value: 'Moshe Sharett', not: false } as const;
  const written = toggleFilter('letters', filter);
  expect(written).toBe('letters person:"Moshe Sharett"');
  expect(toggleFilter(written, filter)).toBe('letters');
});
