import { expect, test } from 'vitest';
import { aroundDay } from '../lib/knowledge/around-day';
import { cardFileOf, openCards } from '../lib/knowledge/cards';
import { readKnowledge } from '../scripts/read-knowledge';

const { knowledge, thin } = readKnowledge();
const cards = openCards(cardFileOf(knowledge, thin));

test('July 1953 is told from the plot to the renewal', () => {
  const named = ['israel', 'soviet-union', 'tel-aviv', 'moshe-sharett', 'moscow'];
  const { before, thatWeek, after } = aroundDay(cards, '1953-07-21', [
    ...named,
    ...['soviet-legation-israel', 'vyacheslav-molotov'],
  ]);
  expect([...before, ...thatWeek, ...after].map(({ event }) => event)).toEqual(
    expect.arrayContaining([
      ...['doctors-plot', 'soviet-legation-bombing', 'soviet-israel-break-1953', 'stalin-death'],
      ...['doctors-freed', 'soviet-israel-talks-sofia', 'soviet-israel-resumption-1953'],
      ...['soviet-israel-break-1967', 'soviet-israel-resumption-1991'],
    ]),
  );
});
