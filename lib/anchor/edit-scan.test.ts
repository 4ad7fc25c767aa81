import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanEdits } from './edit-scan';

/** The matrix, row by row, as in any textbook. */
function edits(pattern: string, text: string, anywhere: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, j) => (anywhere ? 0 : j));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const swap = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}

const letters = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '–'), minLength: least, maxLength: most });
const reverse = (text: string) => [...text].reverse().join('');

test('agrees with the textbook, to the right and to the left', () => {
  fc.assert(
    fc.property(letters(1, 32), letters(0, 60), letters(0, 5), fc.boolean(), (p, t, rest, any) => {
      const right = [...scanEdits(p, rest + t + rest, rest.length, t.length, 1, any)];
      expect(right.slice(0, t.length + 1)).toEqual(edits(p, t, any));
      const left = [...scanEdits(p, rest + t + rest, rest.length + t.length, t.length, -1, any)];
      expect(left.slice(0, t.length + 1)).toEqual(edits(reverse(p), reverse(t), any));
    }),
  );
});
