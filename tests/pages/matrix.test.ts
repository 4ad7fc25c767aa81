// @vitest-environment node
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/page/read-article';
import { GENERATIONS, SHAPES } from './build-page';
import { TEXTS } from './texts';

const URL = 'https://www.jta.org/archive/some-item';

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  describe.each(Object.entries(GENERATIONS))('on a page of %s', (_, build) => {
    test.each(Object.entries(SHAPES))('with paragraphs as %s', (_, shape) => {
      const { document } = parseHTML(build(text, shape(text.paragraphs)));
      const reading = readArticle(document, URL);
      expect(reading.ok && reading.article.paragraphs).toEqual(text.paragraphs);
      expect(reading.ok && reading.article.title).toBe(text.title);
    });
  });
});
