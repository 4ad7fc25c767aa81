import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import { describePassage } from './passages';
import { reportPlace } from './place-report';

const THEN = [
  'The Foreign Ministry announced today that relations with Moscow would be resumed at once.',
  'The news was received with satisfaction. No further details were given by the spokesman.',
  'Members of the Knesset met again in the evening and heard the Prime Minister.',
];

const reading = (paragraphs: readonly string[]): ArchiveArticle => ({
  kind: 'article',
  slug: 'a',
  url: 'https://www.jta.org/archive/a',
  title: 'A',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: paragraphs.map(() => 'text'),
  paragraphs,
});

function markedIn(paragraphs: readonly string[], exact: string) {
  const start = paragraphs.join('\n').indexOf(exact);
  return { target: describePassage({ paragraphs }, start, start + exact.length) };
}

const report = (now: readonly string[], exact: string, earlier = [THEN]) =>
  reportPlace(
    {
      reading: reading(now),
      earlier: earlier.map((paragraphs) => ({ paragraphs, replacedAt: '2026-01-01T00:00:00Z' })),
    },
    markedIn(THEN, exact),
  );

test('says in which sentence the passage stood', () => {
  expect(report(['Something else.'], 'relations with Moscow').sentence).toEqual({
    before: 'The Foreign Ministry announced today that ',
    exact: 'relations with Moscow',
    after: ' would be resumed at once.',
  });
});

test('where no text of the time is kept, the passage’s own surroundings say it', () => {
  const { sentence } = report(['Something else.'], 'satisfaction', []);
  expect(sentence).toEqual({
    before: 'The news was received with ',
    exact: 'satisfaction',
    after: '.',
  });
});

test('a changed passage is offered with what became of it', () => {
  const now = THEN.with(0, (THEN[0] ?? '').replace('relations with', 'all ties to'));
  const { offers } = report(now, 'announced today that relations with Moscow would be resumed');
  expect(offers[0]?.sentence.exact).toContain('ties to Moscow');
  expect(
    offers[0]?.diff.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim()),
  ).toEqual(['relations with', 'all ties to']);
});

test('for a passage that was cut, what stands there now is offered', () => {
  const now = THEN.with(1, 'The news was received with satisfaction. Mr. Eban left for Geneva.');
  const { certainty, offers } = report(now, 'No further details were given by the spokesman.');
  expect(certainty).toBeNull();
  expect(offers.map(({ sentence }) => sentence.exact).join('\n')).toContain('Eban left for Geneva');
});

test('also where the whole paragraph was cut, by what stood before or behind it', () => {
  const [first = '', , last = ''] = THEN;
  const now = [first, 'Sweden stood in.', last];
  const { offers } = report(now, 'satisfaction');
  expect(offers.map(({ sentence }) => sentence.exact)).toEqual(['Sweden stood in.']);
  const behind = report(['Sweden stood in.', last], 'satisfaction');
  expect(behind.offers.map(({ sentence }) => sentence.exact)).toEqual(['Sweden stood in.']);
});

test('every offer is a passage of the text as it is now, and none touches another', () => {
  const word = fc.constantFrom('treaty', 'signed', 'the', 'in', 'Vienna.', 'minister', 'said');
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(texts, texts, fc.nat(), fc.nat(20), (then, now, from, length) => {
      const before = then.map((words) => words.join(' '));
      const after = now.map((words) => words.join(' '));
      const old = before.join('\n');
      const start = from % old.length;
      const target = describePassage(
        { paragraphs: before },
        start,
        Math.min(old.length, start + 1 + length),
      );
      const { offers } = reportPlace({ reading: reading(after), earlier: [] }, { target });
      const text = after.join('\n');
      expect(offers.length).toBeLessThanOrEqual(3);
      offers.forEach((offer, index) => {
        expect(text.slice(offer.target.start, offer.target.end)).toBe(offer.target.exact);
        for (const other of offers.slice(0, index)) {
          const isApart =
            other.target.end <= offer.target.start || offer.target.end <= other.target.start;
          expect(isApart).toBe(true);
        }
      });
    }),
    { numRuns: 200 },
  );
});
