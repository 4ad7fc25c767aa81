import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLater, anyWritten } from '../../tests/written';
import { compareWritten, countWritten, isSameWritten, mergeWritten, type Written } from './written';

const NOTHING: Written = {
  articles: [],
  highlights: [],
  corrections: [],
  entries: [],
  packs: [],
  gatherings: [],
};
const anyTwo = anyWritten.chain((backup) => fc.tuple(fc.constant(backup), anyLater(backup)));

test('a backup merged into nothing is itself, but for articles that come back with a highlight', () => {
  fc.assert(
    fc.property(anyWritten, (backup) => {
      const { highlights, corrections, articles } = mergeWritten(NOTHING, backup);
      expect(highlights).toEqual(backup.highlights);
      expect(corrections).toEqual(backup.corrections);
      expect(articles.map(({ slug }) => slug)).toEqual(backup.articles.map(({ slug }) => slug));
    }),
  );
});

test('merging loses no record, takes the later of two, and done twice is done once', () => {
  fc.assert(
    fc.property(anyTwo, ([backup, present]) => {
      const merged = mergeWritten(present, backup);
      const there = new Map(merged.highlights.map((one) => [one.id, one]));
      for (const one of [...backup.highlights, ...present.highlights]) {
        expect((there.get(one.id)?.modified ?? '') >= one.modified).toBe(true);
      }
      expect(compareWritten(present, merged).removed).toBe(0);
      expect(compareWritten(backup, merged).removed).toBe(0);
      expect(isSameWritten(mergeWritten(merged, backup), merged)).toBe(true);
    }),
  );
});

test('a text that stands only in the backup is kept as an earlier one', () => {
  fc.assert(
    fc.property(anyTwo, ([backup, present]) => {
      const merged = mergeWritten(present, backup);
      for (const { slug, reading } of [...backup.articles, ...present.articles]) {
        const article = merged.articles.find((one) => one.slug === slug);
        const texts = [article?.reading, ...(article?.earlier ?? [])];
        expect(texts.map((text) => text?.paragraphs)).toContainEqual(reading.paragraphs);
      }
    }),
  );
});

test('the order of fields and of records makes no difference', () => {
  fc.assert(
    fc.property(anyWritten, (written) => {
      const turned = {
        ...written,
        highlights: written.highlights
          .map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one)
          .reverse(),
      };
      expect(isSameWritten(written, turned)).toBe(true);
    }),
  );
});

test('counts tell what is kept from what is in the trash', () => {
  const [one] = fc.sample(anyWritten, { numRuns: 1, seed: 1 });
  const written = one ?? NOTHING;
  const counts = countWritten(written);
  const all = written.articles.length + written.highlights.length;
  expect(counts.articles + counts.highlights + counts.trashed).toBe(all);
  expect(counts.notes).toBeLessThanOrEqual(counts.highlights);
});
