import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { cardFileOf, openCards } from './cards';
import { describeEntities } from './describe-part';

const NO_TABLES = { people: '', figures: '', towns: '', countries: '', states: '' };
const cards = openCards(cardFileOf(WORLD, NO_TABLES));
const partsOf = (ids: readonly string[], day: string | null) =>
  Object.fromEntries(
    describeEntities(cards, ids, day).map(({ id, part }) => [
      id,
      part.map(({ kind, text }) => `${kind}: ${text}`.replaceAll('\u00a0', ' ')),
    ]),
  );

test('the bulletin of the day after tells what an event has to do with a name', () => {
  expect(partsOf(['israel', 'moshe-sharett', 'golda-meir', 'nobody'], '1953-07-21')).toEqual({
    israel: [
      'then: 20 July 1953: Resumption of relations',
      'before: 12 February 1953: Break of relations',
    ],
    'moshe-sharett': ['before: 12 February 1953: Break of relations'],
    'golda-meir': [],
  });
});

test('an event is told what came before and after it, and not of itself', () => {
  expect(partsOf(['israel', 'resumption-1953'], '1953-07-21')['resumption-1953']).toEqual([
    'before: 12 February 1953: Break of relations',
  ]);
  expect(partsOf(['israel', 'resumption-1953'], '1958-01-01')['resumption-1953']).toEqual([
    'before: 12 February 1953: Break of relations',
    'after: 10 June 1967: Second break',
  ]);
});

test('what is more than ten years away is not told', () => {
  expect(partsOf(['israel'], '1953-07-21').israel?.join()).not.toContain('1967');
  expect(partsOf(['israel'], '1966-01-01').israel).toEqual(['after: 10 June 1967: Second break']);
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
