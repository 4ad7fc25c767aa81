import { expect, test } from 'vitest';
import { runsOf } from './runs';

const TEXT = 'Mr. Molotov spoke.';
const molotov = { index: 3, start: 4, end: 11 };

/** `[Molotov]` is an annotation, `Mol|otov` a cut, `*` follows a highlighted piece. */
function drawn(...[text, annotations, highlights]: Parameters<typeof runsOf>): string {
  return runsOf(text, annotations, highlights)
    .map(({ annotation, pieces }) => {
      const inner = pieces.map((p) => p.text + '*'.repeat(p.highlights.length)).join('|');
      return annotation === null ? inner : `[${inner}]`;
    })
    .join(' / ');
}

test.each([
  ['nothing marked', [], [], 'Mr. Molotov spoke.'],
  ['an annotation', [molotov], [], 'Mr.  / [Molotov] /  spoke.'],
  ['a highlight', [], [{ id: 'a', start: 4, end: 11 }], 'Mr. |Molotov*| spoke.'],
  [
    'a highlight that begins inside an annotation',
    [molotov],
    [{ id: 'a', start: 7, end: 17 }],
    'Mr.  / [Mol|otov*] /  spoke*|.',
  ],
  [
    'two highlights that cross',
    [],
    [
      { id: 'a', start: 0, end: 11 },
      { id: 'b', start: 4, end: 17 },
    ],
    'Mr. *|Molotov**| spoke*|.',
  ],
  [
    'an annotation at either end',
    [
      { index: 0, start: 12, end: 18 },
      { index: 1, start: 0, end: 3 },
    ],
    [],
    '[Mr.] /  Molotov  / [spoke.]',
  ],
])('%s', (_, annotations, highlights, expected) => {
  expect(drawn(TEXT, annotations, highlights)).toBe(expected);
});

test.each([
  ['one that overlaps an earlier one', [molotov, { index: 4, start: 8, end: 17 }]],
  ['one beyond the text', [molotov, { index: 4, start: 12, end: 99 }]],
  ['an empty one', [molotov, { index: 4, start: 12, end: 12 }]],
])('leaves out %s', (_, annotations) => {
  const runs = runsOf(TEXT, annotations, []);
  expect(runs.flatMap(({ annotation }) => annotation ?? [])).toEqual([3]);
  expect(runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).toBe(TEXT);
});
