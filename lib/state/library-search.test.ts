import { expect, test } from 'vitest';
import type { LibraryEntry } from '../messages';
import type { Highlight } from '../notes/highlight';
import { indexEntry, searchLibrary } from './library-search';

function highlight(exact: string, note = '', tags: string[] = []): Highlight {
  return {
    id: exact,
    slug: 'a',
    target: { exact, prefix: '', suffix: '', start: 0, end: exact.length },
    colour: 'yellow',
    note,
    tags,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    revision: 1,
    deletedAt: null,
  };
}

function entry(
  title: string,
  publishedOn: string | null,
  lastReadAt: string,
  text: string,
  highlights: Highlight[] = [],
): LibraryEntry {
  const article = {
    kind: 'article' as const,
    slug: title,
    url: `https://www.jta.org/archive/${title}`,
    title,
    publishedOn,
    dateSource: 'page' as const,
    dateline: null,
    byline: null,
    pdf: null,
    titleCut: false,
    paragraphs: [text],
    roles: ['text' as const],
    addresses: [],
    firstReadAt: lastReadAt,
    lastReadAt,
    deletedAt: null,
  };
  return { article, highlights, places: {} };
}

const library = [
  entry('Warsaw', '1935-03-01', '2026-01-03', 'The Sejm met in Łódź and Kraków.'),
  entry('Moscow', '1953-07-21', '2026-01-01', 'Relations were resumed.', [
    highlight('resumed', 'compare with 1967', ['ussr']),
    highlight('Relations'),
  ]),
  entry('Undated', null, '2026-01-02', 'Nothing is known of it.'),
].map(indexEntry);
const titles = (query: string, order: 'read' | 'published' = 'read') =>
  searchLibrary(library, query, order).map((result) => result.entry.article.title);

test.each([
  ['', ['Warsaw', 'Undated', 'Moscow']],
  ['  SEJM  ', ['Warsaw']],
  ['krakow', ['Warsaw']],
  ['met kraków sejm', ['Warsaw']],
  ['#ussr', ['Moscow']],
  ['1967', ['Moscow']],
  ['1935-03', ['Warsaw']],
  ['sejm moscow', []],
])('“%s” finds %j', (query, found) => {
  expect(titles(query)).toEqual(found);
});

test('by date of the bulletin; what has none comes last', () => {
  expect(titles('', 'published')).toEqual(['Warsaw', 'Moscow', 'Undated']);
});

test('only the highlights that answer are shown, or all where the article does', () => {
  const shown = (query: string) =>
    searchLibrary(library, query, 'read')[0]?.highlights.map(({ id }) => id);
  expect(shown('1967')).toEqual(['resumed']);
  expect(shown('moscow')).toEqual(['resumed', 'Relations']);
});

test('words of the text are shown where they stand', () => {
  const [result] = searchLibrary(library, 'met', 'read');
  expect(result?.excerpt).toEqual({
    before: 'The Sejm ',
    hit: 'met',
    after: ' in Łódź and Kraków.',
  });
  expect(searchLibrary(library, 'resumed', 'read')[0]?.excerpt).toBeNull();
});
