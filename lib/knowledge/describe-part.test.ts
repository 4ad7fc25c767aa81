import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { cardFileOf, openCards } from './cards';
import { describeEntities } from './describe-part';

const NO_TABLES = { people: '', figures: '', towns: '', countries: '', states: '' };
const cards = openCards(cardFileOf(WORLD, NO_TABLES));
const partsOf = (ids: readonly string[], day: string | null, known = cards) =>
  Object.fromEntries(
    describeEntities(known, ids, day).map(({ id, part }) => [
      id,
      part.map(({ kind, text }) => `${kind}: ${text}`.replaceAll('\u00a0', ' ')),
    ]),
  );

test('the bulletin of the day after tells what an event has to do with a name', () => {
  expect(partsOf(['israel', 'moshe-sharett', 'golda-meir', 'nobody'], '1953-07-21')).toEqual({
    israel: [
      'then: 20 July 1953, Resumption of relations',
      'before: 12 February 1953, Break of relations',
    ],
    'moshe-sharett': ['before: 12 February 1953, Break of relations'],
    'golda-meir': [],
  });
});

test('an event and a document are told what came before and after themselves in their threads', () => {
  const known = openCards(
    cardFileOf(
      {
        ...WORLD,
        events: WORLD.events.map((one) =>
          one.id === 'armistice' ? { ...one, threads: ['relations'] } : one,
        ),
        documents: WORLD.documents.flatMap((one) => [
          { ...one, related: ['break-1953'] },
          { ...one, id: 'note', date: '1953-02-11', wikipedia: 'Second break' },
        ]),
      },
      NO_TABLES,
    ),
  );
  const ids = ['resumption-1953', 'treaty', 'note'];
  expect(partsOf(ids, '1960-01-01', known)).toEqual({
    'resumption-1953': [
      'before: 12 February 1953, Break of relations',
      'after: 27 July 1953, Armistice',
    ],
    treaty: ['after: 12 February 1953, Break of relations'],
    note: ['after: 12 February 1953, Break of relations'],
  });
  expect(partsOf(ids, '1960-01-01').treaty).toEqual([]);
});

test('what is in the news is not told again as what came after', () => {
  expect(partsOf(['break-1953', 'israel'], '1953-07-21')['break-1953']).toEqual([
    'then: 20 July 1953, Resumption of relations',
  ]);
});

test('what is more than ten years away is not told', () => {
  expect(partsOf(['israel'], '1953-07-21').israel?.join()).not.toContain('1967');
  expect(partsOf(['israel'], '1966-01-01').israel).toEqual(['after: 10 June 1967, Second break']);
});

test('names that belong to each other are told to each', () => {
  const related = openCards(
    cardFileOf(
      {
        ...WORLD,
        people: WORLD.people.map((one) =>
          one.id === 'golda-meir' ? { ...one, related: ['moshe-sharett'] } : one,
        ),
      },
      NO_TABLES,
    ),
  );
  const both = describeEntities(related, ['moshe-sharett', 'golda-meir'], null);
  expect(both.map(({ part }) => part)).toEqual([
    [{ kind: 'with', text: 'Golda Meir' }],
    [{ kind: 'with', text: 'Moshe Sharett' }],
  ]);
});
