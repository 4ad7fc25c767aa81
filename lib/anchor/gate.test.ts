import { describe, expect, test } from 'vitest';
import { describeQuote, placeQuote } from './index';

const ARTICLE = [
  'Dr. Landau told the Sejm in Warsaw today that the schools of the minority would be closed by Easter if no money came from the Treasury.',
  'The Minister of Education did not answer him.',
  'A delegation of seven members, led by Rabbi Perl, left Lodz for Geneva last night to lay the matter before the League.',
  'In Vilna the parents have formed a committee. It met twice this week and has asked every household for two zlotys a month until the summer.',
  'The Jewish deputies will meet on Thursday.',
];
const TEXT = ARTICLE.join('\n');

function placeIn(changed: string, quote: string) {
  const start = TEXT.indexOf(quote);
  const placing = placeQuote(changed, describeQuote(TEXT, start, start + quote.length));
  const { place } = placing;
  return {
    ...placing,
    certainty: place?.certainty ?? 'not found',
    found: place && changed.slice(place.start, place.end),
  };
}

const without = (...gone: number[]) => ARTICLE.filter((_, i) => !gone.includes(i)).join('\n');
const swapped = TEXT.replace('Landau', 'Rosmarin')
  .replace('Sejm in Warsaw', 'Senate in Riga')
  .replace('schools of the minority', 'offices of the company');

describe('certain', () => {
  test.each<[string, string, string]>([
    ['misprinted where it was', 'closed by Easter', TEXT.replace('Easter', 'Eastor')],
    ['in other type', 'led by Rabbi Perl', TEXT.toUpperCase()],
    ['after other paragraphs', 'two zlotys', `An appeal for gifts.\nA notice.\n${TEXT}`],
    ['moved with a long paragraph', 'asked every household', [...ARTICLE].reverse().join('\n')],
  ])('%s', (_, quote, changed) => {
    expect(placeIn(changed, quote)).toMatchObject({ certainty: 'certain' });
  });
});

describe('moved: please check', () => {
  test('a short paragraph elsewhere, with its neighbours in the text still', () => {
    const [first, second, third, ...others] = ARTICLE;
    const changed = [first, third, ...others, second].join('\n');
    const placed = placeIn(changed, 'did not answer');
    expect(placed).toMatchObject({ certainty: 'moved', found: 'did not answer' });
  });

  test('a long passage with other surroundings', () => {
    const quote = ARTICLE[3]?.slice(0, 110) ?? '';
    const changed = `${without(2, 3, 4)}\nFrom our files: ${quote}.\nNothing else is known.`;
    expect(placeIn(changed, quote)).toMatchObject({ certainty: 'moved', found: quote });
  });

  test('one of two that are the same, the nearer', () => {
    const changed = `${TEXT.replace('month', 'mnoth')}\n${TEXT}\n${TEXT}`;
    const target = describeQuote(`${TEXT}\n${TEXT}\n${TEXT}`, 500, 520);
    const { place } = placeQuote(changed.replaceAll('two zlotys', 'two zIotys'), target);
    expect(place).toMatchObject({ start: 500 });
  });
});

describe('not found', () => {
  test.each<[string, string, string]>([
    ['with its paragraph deleted', 'seven members', without(2)],
    ['with its paragraph deleted, though the word is elsewhere', 'left', without(2)],
    ['in a sentence of the same make about others', 'Landau told the Sejm in Warsaw', swapped],
    [
      'where only a stock phrase is the same',
      'will meet on Thursday',
      'The harvest was good.\nThe Jewish deputies will meet on Thursday.\nOranges are cheaper.',
    ],
    ['in nothing', 'Easter', ''],
  ])('%s', (_, quote, changed) => {
    expect(placeIn(changed, quote)).toMatchObject({ certainty: 'not found' });
  });

  test('but what comes nearest is shown, the likeliest first', () => {
    const twice = [swapped, without(0), swapped].join('\n');
    const { candidates } = placeIn(twice, 'the schools of the minority would be closed');
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThanOrEqual(3);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const [first] = candidates;
    expect(twice.slice(first?.start, first?.end)).toContain('would be closed');
  });
});

test('a place that was found is the first candidate', () => {
  const { place, candidates } = placeIn(TEXT.replace('Rabbi', 'Rabi'), 'Geneva last night');
  expect(candidates[0]).toEqual(place);
});

describe('in a bulletin that repeats itself', () => {
  const ITEMS = [
    'The Council in Warsaw met today to discuss relief. The vote was put off.',
    'Mr. Adler was elected chairman of the Council of Vilna.',
    'The Council in Berlin met yesterday to discuss schools. The vote was put off.',
    'Mr. Hertz was elected chairman of the Council of Cracow.',
    'The Council in London met today to discuss schools. Mr. Hertz said that the situation was grave.',
    'Mr. Stern was elected chairman of the Council of Berlin.',
  ];
  const BULLETIN = ITEMS.join('\n');
  const describeItem = (item: number, quote: string) => {
    const start = BULLETIN.indexOf(ITEMS[item] ?? '') + (ITEMS[item]?.indexOf(quote) ?? 0);
    return describeQuote(BULLETIN, start, start + quote.length);
  };
  const order = (...items: number[]) => items.map((item) => ITEMS[item]).join('\n');

  test('an item that moved is found if its neighbours are in the text still', () => {
    const changed = order(3, 5, 0, 4, 1, 2);
    const { place } = placeQuote(changed, describeItem(3, 'elected chairman'));
    expect(place).toMatchObject({ start: 14 });
  });

  test.each([1, 3, 5])('an item that was cut is not the next that is like it (%i)', (item) => {
    const rest = [0, 1, 2, 3, 4, 5].filter((other) => other !== item);
    const { place } = placeQuote(order(...rest), describeItem(item, 'elected chairman'));
    expect(place).toBeNull();
  });

  test('an item like it in another bulletin is not it', () => {
    const other = [
      'Mr. Stern was elected chairman of the Council of Cracow.',
      'The Council in Cracow met yesterday to discuss relief. The vote was put off.',
      'Mr. Adler was elected chairman of the Council of Lodz.',
      'The Council in Vilna met today to discuss schools. Mr. Adler said that the situation was grave.',
      'Mr. Hertz was elected chairman of the Council of Warsaw.',
    ].join('\n');
    for (const quote of ['Mr. Adler was elected', 'chairman', 'Mr. Adler']) {
      expect(placeQuote(other, describeItem(1, quote)).place).toBeNull();
    }
  });
});

test('a place that ends before the quote does is not half as good', () => {
  const quote = 'and has asked every household for two zlotys a month until the summer.';
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = ARTICLE;
  const changed = [third, fourth.replace('zlotys', 'zIotys'), first, fifth, second].join('\n');
  const { found } = placeIn(changed, quote);
  expect(found).toBe(quote.replace('zlotys', 'zIotys'));
});
