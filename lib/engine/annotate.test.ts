import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_PIECES } from '@/tests/fixtures/hostile-pieces';
import { LEXICON } from '@/tests/fixtures/small-knowledge';
import { annotate } from './annotate';
import type { Annotation } from './model';

const MANY = { numRuns: 300 };

function read(paragraphs: readonly string[], publishedOn: string | null = '1953-07-21') {
  return annotate({ url: '', title: '', publishedOn, paragraphs }, LEXICON);
}

/** Every annotation stands where it says, in order, and none overlaps another. */
function expectValid(paragraphs: readonly string[], annotations: readonly Annotation[]): void {
  let last = { paragraph: 0, end: 0 };
  for (const { paragraph, start, end, surface, because, confidence } of annotations) {
    const text = paragraphs[paragraph] ?? '';
    expect(text.slice(start, end)).toBe(surface);
    expect(surface).not.toBe('');
    expect(surface.isWellFormed()).toBe(text.isWellFormed() || surface.isWellFormed());
    expect(paragraph > last.paragraph || start >= last.end).toBe(true);
    expect(because.length).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    last = { paragraph, end };
  }
}

const WORDS =
  'the The of Mr. Dr. Moshe Sharett Molotov Soviet Foreign Minister Premier in at Tel Aviv Israel Committee Jewish “ ” ( ) , . ; – - ’s U. N. WEISS HELD Plan King ### ?'.split(
    ' ',
  );

describe('any text', () => {
  test('of any characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 })), (paragraphs) => {
        expectValid(paragraphs, read(paragraphs));
      }),
      MANY,
    );
  });

  test('of the words that rules look at, in any order', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.boolean(), (texts, tight) => {
        const paragraphs = texts.map((words) => words.join(tight ? '' : ' '));
        expectValid(paragraphs, read(paragraphs));
      }),
      MANY,
    );
  });

  test.each([
    ['right to left', 'משה שרת נפגש עם Molotov בתל אביב. \u202eSharett\u202c נפגש.'],
    ['unbalanced quotes', '“‘“Moshe Sharett “said ”” “that ( Tel Aviv ” “'],
    ['nothing but marks', '“”‘’()[]{}–—…###???'],
    ['accents as marks of their own', 'Moshe\u0301 She\u0301rtok met Mo\u0301lotov.'],
    ['pairs of surrogates', '𝔐𝔬𝔩𝔬𝔱𝔬𝔳 😀Sharett😀 met Molotov'],
  ])('%s', (_, text) => {
    expectValid([text], read([text]));
  });

  test('an article without day, paragraphs or letters', () => {
    expect(read([])).toEqual([]);
    expect(read(['', ' ', '\n'])).toEqual([]);
    expectValid(['Moshe Sharett met Mr. Molotov.'], read(['Moshe Sharett met Mr. Molotov.'], null));
    expectValid(
      ['Moshe Sharett met Mr. Molotov.'],
      read(['Moshe Sharett met Mr. Molotov.'], '1953'),
    );
    expectValid(['Moshe Sharett.'], read(['Moshe Sharett.'], 'no day'));
  });
});

describe('a million letters', () => {
  test.each(HOSTILE_PIECES)(
    'of %s are read to their end',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expectValid([text], read([text]).slice(-200));
    },
    60_000,
  );
});
