import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuote, locateAll, locateInTurns, locateQuote, placeQuote } from './index';

/** Where `quote` stands in `text`, described; `nth` counts from 0. */
function describeIn(text: string, quote: string, nth = 0) {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(quote, at + 1);
  return describeQuote(text, at, at + quote.length);
}

/** What is found in `text`; null for nothing. */
function find(text: string, target: ReturnType<typeof describeQuote>) {
  const place = locateQuote(text, target);
  return place && text.slice(place.start, place.end);
}

const ARTICLE = [
  'The Foreign Minister told the chamber this evening that talks would begin within a month.',
  'He would not say where. A member of the opposition called the plan “a leap in the dark,” and asked for a vote.',
  'The Government has a majority of two. Observers – there were few of them – thought that it would hold.',
  'Meanwhile the dockers of the port voted to go back to work. The Government has offered them nothing.',
];
const TEXT = ARTICLE.join('\n');

describe('a passage is found', () => {
  test.each<[string, string, string, string]>([
    ['where it always was', 'a majority of two', TEXT, 'a majority of two'],
    ['after other paragraphs came before it', 'voted', `New.\nNewer.\n${TEXT}`, 'voted'],
    [
      'with other quotation marks',
      'a leap in the dark,” and',
      TEXT.replace(/[“”]/g, '"'),
      'a leap in the dark," and',
    ],
    ['with other dashes', 'Observers – there', TEXT.replaceAll(' – ', '--'), 'Observers--there'],
    ['with other line ends', 'month.\nHe would', TEXT.replaceAll('\n', ' '), 'month. He would'],
    ['in capitals', 'the dockers', TEXT.toUpperCase(), 'THE DOCKERS'],
    [
      'with soft hyphens',
      'majority',
      TEXT.replace('majority', 'ma\u00adjor\u00adity'),
      'ma\u00adjor\u00adity',
    ],
    ['with a ligature', 'offered', TEXT.replace('offered', 'oﬀered'), 'oﬀered'],
    ['without accents', 'café', 'no cafe here', 'cafe'],
    [
      'misprinted',
      'the dockers of the port',
      TEXT.replace('dockers', 'dcokers'),
      'the dcokers of the port',
    ],
    ['with a word corrected', 'would hold', TEXT.replace('would hold', 'would bold'), 'would bold'],
    [
      'moved with its paragraph',
      'leap in the dark',
      ARTICLE.toReversed().join('\n'),
      'leap in the dark',
    ],
    ['at the very end', 'nothing.', TEXT.replace('has offered', 'had offered'), 'nothing.'],
  ])('%s', (_, quote, changed, expected) => {
    const before = TEXT.includes(quote) ? TEXT : 'no café here';
    expect(find(changed, describeIn(before, quote))).toBe(expected);
  });

  test('among its likes, by what stands before and after it', () => {
    const moved = `An appeal.\n${TEXT}`;
    for (const nth of [0, 1]) {
      const target = describeIn(TEXT, 'The Government has', nth);
      const place = locateQuote(moved, target);
      expect(place).toMatchObject({ start: target.start + 11, certainty: 'certain' });
    }
  });

  test('where the same sentence is printed twice in a row, by its position', () => {
    const twice = `${TEXT}\n${TEXT}\n${TEXT}`;
    const target = describeIn(twice, 'a majority of two', 1);
    expect(locateQuote(twice.replaceAll('’', "'"), target)?.start).toBe(target.start);
  });

  test('though a line was put into it', () => {
    const target = describeIn(TEXT, ARTICLE.slice(1, 3).join('\n'));
    const parted = [...ARTICLE.slice(0, 2), 'Advertisement', ...ARTICLE.slice(2)].join('\n');
    expect(find(parted, target)).toMatch(/^He would.*Advertisement.*hold\.$/su);
  });
});

describe('nothing is found', () => {
  test.each<[string, string, string]>([
    ['of a deleted paragraph', 'a majority of two', ARTICLE.toSpliced(2, 1).join('\n')],
    [
      'of a word whose paragraph was deleted, though it stands elsewhere',
      'The Government',
      ARTICLE.toSpliced(2, 1).join('\n'),
    ],
    ['of a name inside a longer word', 'art', 'The party departed. It started late.'],
    ['in an empty text', 'a majority', ''],
    [
      'in another article',
      'voted to go back',
      'The committee met in the town hall and voted to adjourn until spring.',
    ],
  ])('%s', (_, quote, changed) => {
    const before = TEXT.includes(quote) ? TEXT : 'Critics of modern art were many.';
    expect(locateQuote(changed, describeIn(before, quote))).toBeNull();
  });

  test('of a quote of blanks elsewhere', () => {
    expect(
      locateQuote('a b', { exact: ' ', prefix: 'x', suffix: 'y', start: 0, end: 1 }),
    ).toBeNull();
  });

  test('of two places that nothing tells apart', () => {
    const target = describeIn(`Title\n${TEXT}`, 'a majority of two');
    expect(locateQuote(`${TEXT}\n${TEXT}`, { ...target, start: 360, end: 377 })).toBeNull();
  });
});

test('what is no passage cannot be described', () => {
  for (const [start, end] of [
    [-1, 2],
    [2, 2],
    [3, 2],
    [0, TEXT.length + 1],
    [Number.NaN, 2],
  ]) {
    expect(() => describeQuote(TEXT, start ?? 0, end ?? 0)).toThrow(RangeError);
  }
});

test('any passage of any text is found again in the same text', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (any, a, b) => {
      const start = a % any.length;
      const end = start + 1 + (b % (any.length - start));
      expect(locateQuote(any, describeQuote(any, start, end))).toMatchObject({ start, end });
    }),
  );
}, 30_000);

test('any target in any text gives a place inside it or none', () => {
  const any = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '…', 'ﬁ', '“'),
    maxLength: 90,
  });
  fc.assert(
    fc.property(any, any, any, any, fc.nat(200), (text, exact, prefix, suffix, start) => {
      const place = locateQuote(text, { exact, prefix, suffix, start, end: start + exact.length });
      if (place === null) return;
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.start).toBeLessThan(place.end);
      expect(place.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test('any change of any text leaves a place inside it or none, and at most three candidates', () => {
  const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
  const cut = fc.tuple(fc.nat(), fc.nat(12), any);
  fc.assert(
    fc.property(any, fc.nat(), fc.nat(), fc.array(cut, { maxLength: 3 }), (text, a, b, cuts) => {
      const start = a % text.length;
      const target = describeQuote(text, start, start + 1 + (b % (text.length - start)));
      const changed = cuts.reduce((so, [at, length, put]) => {
        const from = at % (so.length + 1);
        return so.slice(0, from) + put + so.slice(from + length);
      }, text);
      const { place, candidates } = placeQuote(changed, target);
      for (const one of place ? [place, ...candidates] : candidates) {
        expect(one.start).toBeGreaterThanOrEqual(0);
        expect(one.start).toBeLessThan(one.end);
        expect(one.end).toBeLessThanOrEqual(changed.length);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
      }
      expect(candidates.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 500 },
  );
});

test('a thousand passages are found in ten thousand misprinted words', async () => {
  const long = prose(10_000);
  const words = [...long.matchAll(/\S+/g)];
  const targets = Array.from({ length: 1_000 }, (_, i) => {
    const start = words[i * 9]?.index ?? 0;
    const last = words[i * 9 + (i % 12)];
    return describeQuote(long, start, (last?.index ?? 0) + (last?.[0].length ?? 1));
  });
  const changed = misprinted(0.01)(long, random(5));
  let pauses = 0;
  const places = await locateInTurns(changed.text, targets, async () => void pauses++);
  expect(pauses).toBe(9);
  expect(places).toEqual(locateAll(changed.text, targets));

  const count = { right: 0, elsewhere: 0, all: 0 };
  for (const target of targets) tally(count, changed, target);
  expect(count.all).toBeGreaterThan(980);
  expect(count.right / count.all).toBeGreaterThanOrEqual(0.995);
  expect(count.elsewhere).toBe(0);
}, 30_000);

test('it does not matter what was looked for before', () => {
  const next = random(17);
  const text = prose(900, 3);
  const { text: changed } = misprinted(0.05)(`An appeal.\n${text}`, next);
  const targets = passages(text, next, 60);
  // Longer, with the passages' words elsewhere: nothing of it may be left over.
  const another = `${prose(500, 4)}\n${text}`;
  const afterAnother = targets.map((target) => {
    locateQuote(another, target);
    return locateQuote(changed, target);
  });
  expect(locateAll(changed, targets)).toEqual(afterAnother);
});

/** Texts to take quotes from: ours, and the working corpus where it is at hand. */
const CORPUS = '../shared/corpus/dev';
const texts = [
  ...Array.from({ length: 12 }, (_, i) => prose(300 + 60 * i, i + 1)),
  ...(existsSync(CORPUS)
    ? readdirSync(CORPUS).map((name) => {
        const { paragraphs } = JSON.parse(readFileSync(`${CORPUS}/${name}`, 'utf8'));
        return paragraphs.join('\n') as string;
      })
    : []),
].filter((text) => text.length > 600);

/**
 * What happens to a text between two visits; the n-th unit of the new text was the `from[n]`-th of
 * the old one, −1 for what is new.
 */
interface Changed {
  readonly text: string;
  readonly from: readonly number[];
}
type Change = (text: string, next: () => number) => Changed;

const inOrder = (pieces: readonly (readonly [string, number])[]): Changed => {
  const units: string[] = [];
  const from: number[] = [];
  for (const [piece, origin] of pieces) {
    for (const unit of piece.split('')) {
      units.push(unit);
      from.push(origin);
    }
  }
  return { text: units.join(''), from };
};
const byUnit =
  (change: (unit: string, next: () => number) => string): Change =>
  (text, next) =>
    inOrder(text.split('').map((unit, at) => [change(unit, next), at] as const));
const byParagraph =
  (change: (paragraphs: [string, number][], next: () => number) => [string, number][]): Change =>
  (text, next) => {
    let start = 0;
    const paragraphs = text.split('\n').map((paragraph): [string, number] => {
      const piece: [string, number] = [paragraph, start];
      start += paragraph.length + 1;
      return piece;
    });
    return inOrder(
      change(paragraphs, next).flatMap(([paragraph, at]) => [
        ...paragraph.split('').map((unit, i) => [unit, at < 0 ? -1 : at + i] as const),
        ['\n', -1] as const,
      ]),
    );
  };
const misprinted = (rate: number) =>
  byUnit((unit, next) => (unit === '\n' ? unit : misprint(unit, rate, next)));

/** Kind of change → least share of passages found where they are. */
const CHANGES: [string, Change, number][] = [
  ['typography', byUnit((unit, next) => typeset(unit, next)), 0.995],
  ['line breaks for paragraphs', byUnit((unit) => (unit === '\n' ? ' ' : unit)), 0.995],
  ['an appeal, an advertisement, a notice', byParagraph(furnish), 0.995],
  ['paragraphs in another order', byParagraph((all) => all.toReversed()), 0.99],
  ['every third paragraph cut', byParagraph((all) => all.filter((_, i) => i % 3 > 0)), 0.99],
  ['1 % of the letters corrected', misprinted(0.01), 0.995],
  ['6 % of the letters corrected', misprinted(0.06), 0.985],
  ['10 % of the letters corrected', misprinted(0.1), 0.975],
];

test.each(CHANGES)(
  'after %s passages are found where they are or not at all',
  (_, change, least) => {
    const next = random(11);
    const count = { right: 0, elsewhere: 0, all: 0 };
    for (const text of texts) {
      const changed = change(text, next);
      for (const target of passages(text, next, 24)) tally(count, changed, target);
    }
    expect(count.all).toBeGreaterThan(150);
    expect(count.right / count.all).toBeGreaterThanOrEqual(least);
    expect(count.elsewhere / count.all).toBeLessThanOrEqual(0.001);
  },
);

/** Counts passages that are still there, those found in their place and those found elsewhere. */
function tally(
  count: { right: number; elsewhere: number; all: number },
  { text, from }: Changed,
  target: ReturnType<typeof describeQuote>,
): void {
  const ownUnits = (origins: readonly number[]) =>
    origins.filter((at) => at >= target.start && at < target.end).length;
  const isWhole = ownUnits(from) >= (target.end - target.start) * 0.6;
  if (isWhole) count.all++;
  const place = locateQuote(text, target);
  if (!place) return;
  const inside = ownUnits(from.slice(place.start, place.end));
  if (inside === 0) count.elsewhere++;
  else if (isWhole && inside >= (place.end - place.start) * 0.5) count.right++;
}

test('after their paragraph was deleted passages are not found elsewhere', () => {
  const next = random(12);
  let found = 0;
  let all = 0;
  for (const text of texts) {
    for (const target of passages(text, next, 24)) {
      const from = text.lastIndexOf('\n', target.start) + 1;
      const to = (text.indexOf('\n', target.end) + 1 || text.length + 1) - 1;
      const rest = text.slice(0, from) + text.slice(to + 1);
      if (locateQuote(rest, target)) found++;
      all++;
    }
  }
  expect(all).toBeGreaterThan(250);
  expect(found / all).toBeLessThanOrEqual(0.005);
});

test('in another article passages are not found', () => {
  const next = random(13);
  const found = texts.flatMap((text, i) => {
    const other = texts[(i + 1) % texts.length] ?? '';
    return passages(text, next, 24).filter((target) => locateQuote(other, target));
  });
  // Credit lines that open articles of some years are the same words in the same place.
  expect(found.length / (texts.length * 24)).toBeLessThanOrEqual(0.001);
});

/** Passages of one word, two, seven and eighteen, each within one paragraph. */
function passages(text: string, next: () => number, count: number) {
  const words = [...text.matchAll(/\S+/g)];
  return Array.from({ length: count }, (_, i) => {
    const length = [1, 2, 7, 18][i % 4] ?? 1;
    const at = Math.floor(next() * (words.length - length));
    const start = words[at]?.index ?? 0;
    const last = words[at + length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const stop = text.indexOf('\n', start);
    return describeQuote(text, start, stop < 0 || stop > end || stop === start ? end : stop);
  });
}

function misprint(text: string, rate: number, next: () => number): string {
  const letter = () => 'etaoinshrdlucm'.charAt(Math.floor(next() * 14));
  return [...text]
    .map((unit) => {
      if (next() >= rate || unit === '\n') return unit;
      const kind = next();
      if (kind < 0.6) return letter();
      return kind < 0.8 ? '' : unit + letter();
    })
    .join('');
}

function typeset(unit: string, next: () => number): string {
  if (/[“”"]/.test(unit)) return unit === '"' ? '“' : '"';
  if (/[‘’']/.test(unit)) return unit === "'" ? '’' : "'";
  if (unit === '–' || unit === '—') return '--';
  if (unit === ' ') return next() < 0.1 ? '\u00a0' : unit;
  return next() < 0.01 && /[a-z]/.test(unit) ? `${unit}\u00ad` : unit;
}

function furnish(paragraphs: [string, number][], next: () => number): [string, number][] {
  const middle = Math.floor(next() * paragraphs.length);
  return [
    ['Download the bulletin of this date', -1],
    ...paragraphs.slice(0, middle),
    ['Advertisement', -1],
    ...paragraphs.slice(middle),
    ['Your gift keeps this archive open to everybody. Please give today.', -1],
  ];
}

/** Sentences of made-up words, so that no two are alike, as in any real text. */
function prose(words: number, seed = 1): string {
  const next = random(seed);
  const syllables = ['ka', 'ro', 'mi', 'ten', 'sul', 'var', 'e', 'lo', 'ni', 'dar', 'ush', 'po'];
  const common = ['the', 'of', 'and', 'to', 'in', 'a', 'was', 'that', 'for', 'by'];
  let text = '';
  for (let i = 1; i <= words; i++) {
    const length = 1 + Math.floor(next() * 3);
    const word =
      next() < 0.4
        ? common[Math.floor(next() * common.length)]
        : Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join('');
    text += word + (i % 60 === 0 ? '.\n' : i % 14 === 0 ? '. ' : ' ');
  }
  return text.trim();
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
