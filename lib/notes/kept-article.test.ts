import { describe, expect, test } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import { articleRecord, keepArticle, mergeReading } from './kept-article';

const reading = (change: Partial<ArchiveArticle> = {}): ArchiveArticle => ({
  kind: 'article',
  slug: 'a-treaty',
  url: 'https://www.jta.org/archive/a-treaty',
  title: 'A Treaty',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text', 'text'],
  paragraphs: ['The treaty was signed today.', 'Nobody was surprised by it.'],
  ...change,
});
const kept = keepArticle(reading(), '2026-01-01T00:00:00.000Z');
const LATER = '2026-02-01T00:00:00.000Z';

describe('a second reading', () => {
  test('from another address adds the address and changes nothing else', () => {
    const url = 'https://www.jta.org/1953/07/21/archive/a-treaty';
    const merged = mergeReading(kept, reading({ url }), LATER, false);
    expect(merged).toEqual({
      ...kept,
      reading: { ...kept.reading, url },
      addresses: [url, kept.reading.url],
      lastReadAt: LATER,
    });
  });

  test('with another text wins', () => {
    const paragraphs = ['The treaty was signed today.', 'Nobody was surprised.'];
    expect(mergeReading(kept, reading({ paragraphs }), LATER, false)).toMatchObject({
      reading: { paragraphs },
      earlier: [],
    });
  });

  test('with another text leaves the earlier one beside it where passages are marked', () => {
    const paragraphs = ['The treaty was signed today.', 'Nobody was surprised.'];
    expect(mergeReading(kept, reading({ paragraphs }), LATER, true).earlier).toEqual([
      { paragraphs: kept.reading.paragraphs, replacedAt: LATER },
    ]);
  });

  test('never drops the text that the first highlight was made in', () => {
    let merged = kept;
    for (let i = 0; i < 9; i += 1) {
      const paragraphs = kept.reading.paragraphs.map((text) => `${text} ${i}`);
      merged = mergeReading(merged, reading({ paragraphs }), LATER, true);
    }
    expect(merged.earlier).toHaveLength(5);
    expect(merged.earlier.at(-1)?.paragraphs).toEqual(kept.reading.paragraphs);
    expect(merged.earlier[0]?.paragraphs[0]).toMatch(/ 7$/);
  });

  test('that lost most of the text does not win', () => {
    const broken = reading({ paragraphs: ['The treaty'], roles: ['text'] });
    const merged = mergeReading(kept, broken, LATER, true);
    expect(merged.reading.paragraphs).toEqual(kept.reading.paragraphs);
    expect(merged.earlier).toEqual([]);
  });

  test.each([
    ['no date', null, 'none', '1953-07-21'],
    ['only the year', '1953', 'address', '1953-07-21'],
    ['another day', '1953-07-22', 'page', '1953-07-22'],
  ] as const)('with %s', (_, publishedOn, dateSource, expected) => {
    const merged = mergeReading(kept, reading({ publishedOn, dateSource }), LATER, false);
    expect(merged.reading.publishedOn).toBe(expected);
  });

  test('never takes the date that the reader gave', () => {
    const corrected = { ...kept, readerDate: '1953-07-20' };
    const merged = mergeReading(corrected, reading({ publishedOn: '1953-07-25' }), LATER, false);
    expect(articleRecord(merged)).toMatchObject({
      publishedOn: '1953-07-20',
      dateSource: 'reader',
    });
  });

  test('under a clock set back is not read before the first', () => {
    expect(mergeReading(kept, reading(), '2020-01-01T00:00:00.000Z', false).lastReadAt).toBe(
      kept.lastReadAt,
    );
  });
});

test('what only the database needs does not reach the pages', () => {
  expect(Object.keys(articleRecord(kept))).not.toContain('readerDate');
  expect(articleRecord(kept)).toMatchObject({ publishedOn: '1953-07-21', dateSource: 'page' });
});
