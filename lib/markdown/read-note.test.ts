import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NoteElement, NoteNode } from '@/lib/notes/note-tree';
import { readNote } from './read-note';

const node = (kind: NoteElement, ...parts: NoteNode[]) => ({ kind, parts });
const link = (href: string, ...parts: NoteNode[]) => ({ kind: 'a' as const, href, parts });

test.each([
  ['plain words', 'See the letter.', [node('p', 'See the letter.')]],
  [
    'lines, as they were written',
    'One\ntwo\n\nthree',
    [node('p', 'One', node('br'), 'two'), node('p', 'three')],
  ],
  [
    'emphasis',
    'a **very** *old* ~~new~~ `word`',
    [
      node(
        'p',
        ...['a ', node('strong', 'very'), ' ', node('em', 'old'), ' '],
        ...[node('s', 'new'), ' ', node('code', 'word')],
      ),
    ],
  ],
  [
    'lists',
    '- one\n- two\n\n3. three',
    [
      node('ul', node('li', 'one'), node('li', 'two')),
      { kind: 'ol', start: 3, parts: [node('li', 'three')] },
    ],
  ],
  [
    'a heading, a quotation and a rule',
    '# Sources\n\n> He said\n\n---',
    [node('p', node('strong', 'Sources')), node('blockquote', node('p', 'He said')), node('hr')],
  ],
  ['code', '```js\nlet x;\n```', [node('pre', 'let x;')]],
  [
    'a table',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    [
      node(
        'table',
        node('tr', node('th', 'a'), node('th', 'b')),
        node('tr', node('td', '1'), node('td', '2')),
      ),
    ],
  ],
  [
    'links, and addresses as they stand',
    '[Sharett](https://en.wikipedia.org/wiki/Moshe_Sharett) https://www.jta.org/archive/x',
    [
      node(
        'p',
        link('https://en.wikipedia.org/wiki/Moshe_Sharett', 'Sharett'),
        ' ',
        link('https://www.jta.org/archive/x', 'https://www.jta.org/archive/x'),
      ),
    ],
  ],
  [
    'mail',
    '<archive@example.org>',
    [node('p', link('mailto:archive@example.org', 'archive@example.org'))],
  ],
  [
    'a picture, as a link to it',
    '![Map](https://example.org/map.png)',
    [node('p', link('https://example.org/map.png', 'Map'))],
  ],
  ['nothing', '', []],
])('reads %s', (_, note, expected) => {
  expect(readNote(note)).toEqual(expected);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
  '[x](chrome-extension://abc/library.html)',
  '[x](//evil.example/)',
  '[x](/library.html)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
])('%j leads nowhere, and nothing of it runs', (note) => {
  const text = JSON.stringify(readNote(note));
  expect(text).not.toContain('"href"');
});

test('tags of HTML are words', () => {
  expect(readNote('<b onclick="x()">bold</b>')).toEqual([node('p', '<b onclick="x()">bold</b>')]);
});

test.each(['> ', '- ', '[', '![', '**', '_', '`', '<', '](', '*a_ ', '&#', '|-', 'word '])(
  '“%s” twenty thousand times is read to its end',
  (part) => {
    expect(readNote(part.repeat(20_000))).not.toEqual([]);
  },
  60_000,
);

function hrefsOf(nodes: readonly NoteNode[]): string[] {
  return nodes.flatMap((one) =>
    typeof one === 'string' ? [] : [...('href' in one ? [one.href] : []), ...hrefsOf(one.parts)],
  );
}

test('whatever is written, it is read, and links lead to the web or to mail', () => {
  const part = fc.constantFrom(
    ...['[', ']', '(', ')', '<', '>', '!', '*', '_', '`', '#', '\n', ' ', '|', '-', '1.', '&#x3a;'],
    ...['javascript:', 'https://a.example', 'data:x', 'mailto:a@b.c', 'word', '\\', '"', ':'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      for (const href of hrefsOf(readNote(parts.join(''))))
        expect(href).toMatch(/^(?:https?:\/\/|mailto:)/iu);
    }),
    { numRuns: 500 },
  );
});
