// @vitest-environment node
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { Reading } from '@/lib/background/payloads';
import { readArticle } from '@/lib/page/read-article';
import { mapText } from '@/lib/page/text-map';

const URLS = [
  'https://www.jta.org/archive/a-treaty',
  'https://www.jta.org/1953/07/21/archive/a-treaty',
  'https://jta.org/article/1953/07/20/2999417/a-treaty',
];
const TAGS = [
  ...['p', 'div', 'section', 'article', 'main', 'span', 'b', 'i', 'a', 'br', 'h1', 'h2', 'h4'],
  ...['ul', 'li', 'table', 'tr', 'td', 'blockquote', 'form', 'input', 'iframe', 'svg', 'script'],
  ...['style', 'template', 'noscript', 'time', 'header', 'footer', 'aside', 'pre', 'x-own', 'hr'],
];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const words = fc.oneof(
  fc.constantFrom(
    ...['The treaty was signed today.', 'JERUSALEM, July 20 (JTA) –', 'July 21, 1953', '[...]'],
    ...['See Original Daily Bulletin From This Date', 'Advertisement', 'By Boris Smolar', '', ' '],
    ...['Recommended from JTA', '<img src=x onerror=alert(1)>', '__proto__', '\u202e', '& &amp;'],
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const attribute = fc.oneof(
  fc.constantFrom(
    ...['class="entry-content"', 'class="entry-title"', 'id="body"', 'name="body"', 'hidden'],
    ...['style="display:none"', 'class="ad-slot"', 'role="main"', 'contenteditable', 'lang="he"'],
    ...[
      'href="javascript:alert(1)"',
      'href="http://["',
      'datetime="1953-99-99"',
      'name="children"',
    ],
  ),
  fc.constant(''),
);
const tree = fc.letrec<{ node: string; leaf: string; element: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, depthSize: 'small' }, tie('leaf'), tie('element')),
  leaf: words.map(escaped),
  element: fc
    .tuple(fc.constantFrom(...TAGS), attribute, fc.array(tie('node'), { maxLength: 5 }))
    .map(([tag, given, inside]) => `<${tag} ${given}>${inside.join('')}</${tag}>`),
}));
const head = fc.array(
  fc.oneof(
    words.map((text) => `<title>${escaped(text)}</title>`),
    words.map(
      (text) =>
        `<meta property="article:published_time" content="${escaped(text).replaceAll('"', '&quot;')}">`,
    ),
    fc
      .jsonValue({ maxDepth: 3 })
      .map(
        (value) =>
          `<script type="application/ld+json">${JSON.stringify(value).replaceAll('</', '<\\/')}</script>`,
      ),
    fc.string().map((text) => `<script type="application/ld+json">${escaped(text)}</script>`),
  ),
  { maxLength: 4 },
);

test('whatever the page, it is left as it was, and what is read off it may be sent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...URLS),
      head,
      fc.array(tree.node, { maxLength: 12 }),
      (url, top, body) => {
        const html = `<!doctype html><html><head>${top.join('')}</head><body>${body.join('')}</body></html>`;
        const { document } = parseHTML(html);
        const before = document.toString();
        const reading = readArticle(document, url);
        expect(document.toString()).toBe(before);
        if (!reading.ok) return;
        const { issues } = safeParse(Reading, reading.article);
        expect(
          issues?.map(({ message, path }) => [message, path?.map(({ key }) => key)]),
        ).toBeUndefined();
        const map = mapText(document, reading.article);
        expect(() => map.positionOf(document.body, 0)).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
