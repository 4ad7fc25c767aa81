import { expect, test } from 'vitest';
import { sampleHighlight } from '@/tests/opened-article';
import type { Colour } from '../notes/highlight';
import type { Passage } from '../notes/passages';
import { crossingsOf } from './crossings';

const passage = (start: number, end: number, colour: Colour): Passage => ({
  highlight: sampleHighlight('Knesset', { colour }),
  certainty: 'certain',
  start,
  end,
  spans: [],
});

test('highlights that only touch do not cross', () => {
  expect(crossingsOf([passage(0, 5, 'yellow'), passage(5, 9, 'green')])).toEqual([]);
});

test('one that begins inside another lies over it', () => {
  expect(crossingsOf([passage(0, 20, 'yellow'), passage(5, 9, 'green')])).toEqual([
    { start: 5, end: 9, over: 'green', under: 'yellow' },
  ]);
});

test('three at a place, and what is left of each', () => {
  const found = [passage(0, 10, 'yellow'), passage(4, 14, 'yellow'), passage(8, 12, 'pink')];
  expect(crossingsOf(found)).toEqual([
    { start: 4, end: 8, over: 'yellow', under: 'yellow' },
    { start: 8, end: 10, over: 'pink', under: 'yellow' },
    { start: 10, end: 12, over: 'pink', under: 'yellow' },
  ]);
});
