import { describe, expect, test } from 'vitest';
import type { Annotation, Article } from '@/lib/engine/model';
import { annotationsCsv } from './annotations-csv';
import { annotationsJson } from './annotations-json';
import { annotationsJsonLd } from './annotations-jsonld';
import { annotationsTei } from './annotations-tei';

const ARTICLE: Article = {
  url: 'https://www.jta.org/archive/a&b',
  title: 'Talks <again>',
  publishedOn: '1953-07-21',
  paragraphs: ['First.', '“Sharett” & Molotov met this evening.'],
};

const ANNOTATIONS: readonly Annotation[] = [
  {
    ...{ kind: 'mention', paragraph: 1, start: 1, end: 8, surface: 'Sharett', type: 'person' },
    ...{ entity: 'moshe-sharett', wikipedia: 'Moshe Sharett', confidence: 0.91239 },
    because: ['surname of Moshe Sharett, named above', 'held this office'],
  },
  {
    ...{ kind: 'mention', paragraph: 1, start: 12, end: 19, surface: 'Molotov', type: 'person' },
    ...{ entity: null, wikipedia: null, confidence: 0.5, because: ['said "so"'] },
    ...{ described: 'the minister', candidates: [{ entity: 'x', name: 'X', confidence: 0.2 }] },
  },
  {
    ...{ kind: 'date', paragraph: 1, start: 24, end: 36, surface: 'this evening' },
    ...{ edtf: '1953-07-20', confidence: 0.9, because: ['the day before'] },
  },
];

describe('JSON', () => {
  test('keeps to the contract', () => {
    expect(JSON.parse(annotationsJson(ARTICLE, ANNOTATIONS, { explain: false }))).toEqual({
      url: ARTICLE.url,
      mentions: [
        {
          ...{ paragraph: 1, start: 1, end: 8, surface: 'Sharett', type: 'person' },
          ...{ wikipedia: 'Moshe Sharett', entity: 'moshe-sharett', confidence: 0.912 },
          because: ['surname of Moshe Sharett, named above', 'held this office'],
        },
        {
          ...{ paragraph: 1, start: 12, end: 19, surface: 'Molotov', type: 'person' },
          ...{ wikipedia: null, confidence: 0.5, because: ['said "so"'] },
        },
      ],
      dates: [{ paragraph: 1, start: 24, end: 36, surface: 'this evening', edtf: '1953-07-20' }],
    });
  });

  test('explains on request', () => {
    const { mentions, dates } = JSON.parse(
      annotationsJson(ARTICLE, ANNOTATIONS, { explain: true }),
    );
    expect(mentions[1]).toMatchObject({ described: 'the minister', candidates: [{ entity: 'x' }] });
    expect(dates[0].because).toEqual(['the day before']);
  });
});

describe('CSV', () => {
  test('quotes what needs quoting, a row for each annotation', () => {
    expect(annotationsCsv(ARTICLE, ANNOTATIONS).split('\r\n')).toEqual([
      'url,paragraph,start,end,surface,type,value,entity,confidence,because',
      'https://www.jta.org/archive/a&b,1,1,8,Sharett,person,Moshe Sharett,moshe-sharett,0.912,"surname of Moshe Sharett, named above; held this office"',
      'https://www.jta.org/archive/a&b,1,12,19,Molotov,person,,,0.500,"said ""so"""',
      'https://www.jta.org/archive/a&b,1,24,36,this evening,date,1953-07-20,,0.900,the day before',
      '',
    ]);
  });

  test('lets no cell begin a formula', () => {
    const [annotation] = ANNOTATIONS;
    if (!annotation) throw new Error('no annotation');
    const csv = annotationsCsv(ARTICLE, [{ ...annotation, surface: '=1+1' }]);
    expect(csv).toContain(",'=1+1,");
  });
});

describe('JSON-LD', () => {
  test('selects by position in the joined paragraphs and by quote', () => {
    const { total, first } = JSON.parse(annotationsJsonLd(ARTICLE, ANNOTATIONS));
    const text = ARTICLE.paragraphs.join('\n');
    expect(total).toBe(3);
    for (const { target } of first.items) {
      const [position, quote] = target.selector;
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
    expect(first.items[0].body[1].source).toBe('https://en.wikipedia.org/wiki/Moshe_Sharett');
  });
});

describe('TEI', () => {
  test('marks names and dates in escaped text', () => {
    const tei = annotationsTei(ARTICLE, ANNOTATIONS);
    expect(tei).toContain('<p>First.</p>');
    expect(tei).toContain(
      '“<persName ref="https://en.wikipedia.org/wiki/Moshe_Sharett" cert="high">Sharett</persName>” &amp; ' +
        '<persName cert="medium">Molotov</persName> met ' +
        '<date when="1953-07-20" cert="high">this evening</date>.',
    );
    expect(tei).toContain('<title>Talks &lt;again&gt;</title>');
  });

  test('is well-formed, even with characters that XML does not know', () => {
    const odd = { ...ARTICLE, paragraphs: ['a\u0000b\ud800c', ...ARTICLE.paragraphs.slice(1)] };
    const document = new DOMParser().parseFromString(
      annotationsTei(odd, ANNOTATIONS),
      'application/xml',
    );
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelectorAll('body > p')).toHaveLength(2);
  });
});
