import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NoteText } from './NoteText';

afterEach(cleanup);

const drawn = (note: string) => render(<NoteText note={note} />).container;

test('draws Markdown with elements', () => {
  const { innerHTML } = drawn('**Sharett** wrote:\n\n1. *twice*\n\n> so\n\n| a |\n|---|\n| b |');
  expect(innerHTML).toBe(
    '<div class="note-text" dir="auto"><p><strong>Sharett</strong> wrote:</p>' +
      '<ol start="1"><li><em>twice</em></li></ol><blockquote><p>so</p></blockquote>' +
      '<table><tr><th>a</th></tr><tr><td>b</td></tr></table></div>',
  );
});

test('links open apart and tell the other side nothing', () => {
  const link = drawn('[letter](https://example.org/a?b=1&c=2)').querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://example.org/a?b=1&c=2');
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toBe('noopener noreferrer');
});

test.each([
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '[x](javascript:alert(1)) ![y](data:image/svg+xml,<svg/onload=alert(1)>)',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<style>*{display:none}</style>\n\n<form action=//evil.example><input name=q></form>',
])('%j is words', (note) => {
  const all = [...drawn(note).querySelectorAll('*')];
  const names = new Set(all.map(({ localName }) => localName));
  for (const name of names) expect(['div', 'p', 'br']).toContain(name);
  const attributes = all.flatMap((one) => one.getAttributeNames());
  expect(new Set(attributes)).toEqual(new Set(['class', 'dir']));
});
