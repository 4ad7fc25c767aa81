import { expect, test } from 'vitest';
import { SAMPLE_CARDS, sampleOpened } from '../../tests/opened-article';
import { namedPlaces } from './named-places';

test('each place once, where it is first named; what lies nowhere is none', () => {
  const { annotations } = sampleOpened();
  const [, knesset] = SAMPLE_CARDS;
  if (!knesset) throw new Error('no card');
  const cards = new Map([[knesset.id, { ...knesset, at: [31.8, 35.2] as const }]]);
  expect(namedPlaces([...annotations, ...annotations], cards)).toEqual([
    { id: 'knesset', name: 'Knesset', about: 'Parliament of Israel', annotation: 2 },
  ]);
  expect(namedPlaces(annotations, new Map(SAMPLE_CARDS.map((card) => [card.id, card])))).toEqual(
    [],
  );
});
