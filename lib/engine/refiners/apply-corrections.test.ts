import { describe, expect, test } from 'vitest';
import { LEXICON } from '@/tests/fixtures/small-knowledge';
import { annotate } from '../annotate';
import type { Correction } from '../model';
import { applyCorrections } from './apply-corrections';

const SLUG = 'premier-speaks';
const article = {
  url: `https://www.jta.org/archive/${SLUG}`,
  slug: SLUG,
  title: '',
  publishedOn: '1953-07-21',
  paragraphs: [
    'Molotov wrote to Mr. Herzog yesterday.',
    'David Ben-Gurion and the orchard agreed.',
  ],
};

function corrected(...corrections: Correction[]): string[] {
  return applyCorrections(annotate(article, LEXICON), article, corrections).map((one) =>
    one.kind === 'date'
      ? `date ${one.surface}`
      : `${one.type} ${one.surface}${one.entity === null ? '' : ` = ${one.entity}`}`,
  );
}

const FOUND = [
  'person Molotov = vyacheslav-molotov',
  'person Herzog',
  'date yesterday',
  'person David Ben-Gurion = david-ben-gurion',
];
const everywhere = { scope: 'everywhere' } as const;
const here = { scope: 'article', slug: SLUG } as const;

describe('the reader’s word', () => {
  test.each<[string, Correction, string, string]>([
    [
      'wrong person',
      { ...everywhere, kind: 'not-this', surface: 'Molotov', entity: 'vyacheslav-molotov' },
      'person Molotov = vyacheslav-molotov',
      'person Molotov',
    ],
    [
      'this one instead',
      { ...here, kind: 'is', surface: 'Herzog', entity: 'isaac-herzog' },
      'person Herzog',
      'person Herzog = isaac-herzog',
    ],
    [
      'another kind',
      { ...here, kind: 'is', surface: 'Herzog', type: 'place' },
      'person Herzog',
      'place Herzog',
    ],
    [
      'without the hyphen',
      { ...everywhere, kind: 'is', surface: 'David Ben Gurion', entity: 'golda-meir' },
      'person David Ben-Gurion = david-ben-gurion',
      'person David Ben-Gurion = golda-meir',
    ],
  ])('%s', (_, correction, before, after) => {
    expect(corrected(correction)).toEqual(FOUND.map((line) => (line === before ? after : line)));
  });

  test('no name at all', () => {
    expect(corrected({ ...here, kind: 'not-this', surface: 'Molotov' })).toEqual(FOUND.slice(1));
    expect(corrected({ ...here, kind: 'not-this', surface: 'yesterday' })).not.toContain(
      'date yesterday',
    );
  });

  test('a mark of the reader’s own, in place of what was there', () => {
    expect(corrected({ ...here, kind: 'mark', surface: 'orchard', type: 'place' })).toEqual([
      ...FOUND,
      'place orchard',
    ]);
    expect(
      corrected({ ...here, kind: 'mark', surface: 'Mr. Herzog', entity: 'chaim-herzog' }),
    ).toEqual(
      FOUND.map((line) => (line === 'person Herzog' ? 'person Mr. Herzog = chaim-herzog' : line)),
    );
  });

  test('the article’s wins over everywhere’s, the later over the earlier', () => {
    const is = { kind: 'is', surface: 'Herzog' } as const;
    expect(
      corrected(
        { ...here, ...is, entity: 'isaac-herzog' },
        { ...everywhere, ...is, entity: 'chaim-herzog' },
      ),
    ).toContain('person Herzog = isaac-herzog');
    expect(
      corrected(
        { ...here, ...is, entity: 'isaac-herzog' },
        { ...here, ...is, entity: 'chaim-herzog' },
      ),
    ).toContain('person Herzog = chaim-herzog');
  });

  test('a denied candidate is offered no more', () => {
    const denied: Correction = {
      ...here,
      kind: 'not-this',
      surface: 'Herzog',
      entity: 'isaac-herzog',
    };
    const [, herzog] = applyCorrections(annotate(article, LEXICON), article, [denied]);
    expect(herzog).toMatchObject({ candidates: [{ entity: 'chaim-herzog' }] });
  });

  test.each<[string, Correction]>([
    ['another article’s', { ...here, slug: 'other', kind: 'not-this', surface: 'Molotov' }],
    ['other words', { ...everywhere, kind: 'not-this', surface: 'Molo' }],
    [
      'another reading',
      { ...everywhere, kind: 'not-this', surface: 'Molotov', entity: 'golda-meir' },
    ],
    ['another kind', { ...everywhere, kind: 'not-this', surface: 'Molotov', type: 'place' }],
    ['dates, with a name', { ...here, kind: 'is', surface: 'yesterday', entity: 'golda-meir' }],
    ['words in lower case', { ...here, kind: 'mark', surface: 'Orchard' }],
    ['half a word', { ...here, kind: 'mark', surface: 'orch' }],
    ['words over two paragraphs', { ...here, kind: 'mark', surface: 'yesterday David' }],
    ['nothing', { ...here, kind: 'mark', surface: ' – ' }],
  ])('leaves alone: %s', (_, correction) => {
    expect(corrected(correction)).toEqual(FOUND);
  });
});
