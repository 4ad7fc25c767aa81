// @vitest-environment node
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/page/read-article';
import { NOTICE, SHAPES, type Text } from './build-page';
import { ABOVE, BELOW, UNDER_TITLE } from './noise';
import { TEXTS } from './texts';

const URL = 'https://www.jta.org/archive/some-item';
const shapes = Object.entries(SHAPES).filter(([name]) => /^(?:p|div|two br)$/u.test(name));

interface Noise {
  readonly above?: string;
  readonly underTitle?: string;
  readonly below?: string;
}

/** With `main` and `article`, and all in boxes that say nothing. */
const FRAMES: Readonly<Record<string, (text: Text, body: string, noise: Noise) => string>> = {
  'a page with landmarks': ({ title, date }, body, { above = '', underTitle = '', below = '' }) =>
    `<title>${title} - Jewish Telegraphic Agency</title>${above}<main><article><h1>${title}</h1>${underTitle}<div class="post-pdf"><span>${date}</span></div><div class="entry-content">${body}</div>${below}${NOTICE}</article></main>`,
  'a page of boxes': ({ title, date }, body, { above = '', underTitle = '', below = '' }) =>
    `<title>${title}</title><div><div>${above}</div><div><div><h1>${title}</h1></div><div>${underTitle}</div><div>${date}</div><div>${body}</div></div><div>${below}</div></div>`,
  'a table for layout': ({ title, date }, body, { above = '', underTitle = '', below = '' }) =>
    `<title>${title}</title><form><table><tr><td colspan="2">${above}</td></tr><tr><td><h1>${title}</h1>${underTitle}<p>${date}</p><div>${body}</div></td><td>${below}</td></tr></table></form>`,
};

const NOISES = [
  ...Object.entries(ABOVE).map(([name, above]) => [`${name} above`, { above }] as const),
  ...Object.entries(UNDER_TITLE).map(
    ([name, underTitle]) => [`${name} under the title`, { underTitle }] as const,
  ),
  ...Object.entries(BELOW).map(([name, below]) => [`${name} below`, { below }] as const),
  [
    'everything at once',
    {
      above: Object.values(ABOVE).join(''),
      underTitle: Object.values(UNDER_TITLE).join(''),
      below: Object.values(BELOW).join(''),
    },
  ] as const,
];

describe.each(Object.entries(FRAMES))('%s', (_, frame) => {
  describe.each(NOISES)('with %s', (_, noise) => {
    describe.each(shapes)('paragraphs as %s', (_, shape) => {
      test.each(Object.entries(TEXTS))('%s', (_, text) => {
        const body = frame(text, shape(text.paragraphs), noise);
        const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
        const reading = readArticle(document, URL);
        expect(reading.ok && reading.article.paragraphs).toEqual(text.paragraphs);
        expect(reading.ok && reading.article.title).toBe(text.title);
      });
    });
  });
});
