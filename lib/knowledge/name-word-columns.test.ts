import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packCounts, packSections, Sections } from './binary-sections';
import { packNameWords, unpackNameWords } from './name-word-columns';

const WORDS = 40;

function thereAndBack(names: readonly (readonly (readonly number[])[])[]): number[][] {
  const all = names.flat();
  const starts = new Int32Array(all.length + 1);
  for (const [at, { length }] of all.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  const sections = new Sections(
    packSections({
      ...packCounts(
        'names',
        names.map(({ length }) => length),
      ),
      ...packNameWords(names, WORDS),
    }),
  );
  const words = unpackNameWords(sections, starts, WORDS);
  return all.map((_, at) => [...words.subarray(starts[at], starts[at + 1])]);
}

describe('the words of names', () => {
  test('come back as they were, of however many entities, names and words', () => {
    const name = fc.array(fc.nat(WORDS - 1), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.array(name, { maxLength: 5 })), (names) => {
        expect(thereAndBack(names)).toEqual(names.flat());
      }),
    );
  });

  test('take a small number where they were had before', () => {
    const { lastWords, otherWords } = packNameWords(
      [[[30, 31], [31], [30, 35]], [], [[32]]],
      WORDS,
    );
    expect(lastWords).toEqual([31, 1]);
    expect(otherWords).toEqual([46, 0, 1, 51]);
  });
});
