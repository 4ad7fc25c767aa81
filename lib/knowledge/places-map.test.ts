import { expect, test } from 'vitest';
import { compileMap } from '@/scripts/compile-map';
import { drawPlaces, type MapPlace, PLACES_HEIGHT, PLACES_WIDTH } from './places-map';

const place = (id: string, at: readonly [number, number], precision = 'point') =>
  ({ id, at, precision }) as MapPlace;
const JERUSALEM = place('jerusalem', [31.78, 35.22]);
const NEW_YORK = place('new-york', [40.71, -74.01]);
const AUSTRALIA = place('australia', [-25, 134], 'country');
const MAP = compileMap();

test('one place lies in the middle of its country', () => {
  expect(drawPlaces(MAP, [JERUSALEM])?.points).toEqual([
    { id: 'jerusalem', left: PLACES_WIDTH / 2, top: PLACES_HEIGHT / 2 },
  ]);
});

test('two places far apart lie both on the map, west on the left and north above', () => {
  const map = drawPlaces(MAP, [JERUSALEM, NEW_YORK]);
  const [east, west] = map?.points ?? [];
  expect([east?.id, west?.id]).toEqual(['jerusalem', 'new-york']);
  expect(west?.left).toBeLessThan(PLACES_WIDTH / 4);
  expect(east?.left).toBeGreaterThan((PLACES_WIDTH / 4) * 3);
  expect(west?.top).toBeLessThan(east?.top ?? 0);
  expect(map?.path.length).toBeGreaterThan(1_000);
  expect(map?.path.length).toBeLessThan(60_000);
});

test('a country far off does not make the map a map of the world; alone it is its middle', () => {
  expect(drawPlaces(MAP, [JERUSALEM, AUSTRALIA])?.points.map(({ id }) => id)).toEqual([
    'jerusalem',
  ]);
  expect(drawPlaces(MAP, [AUSTRALIA])?.points).toHaveLength(1);
});

test('without places there is no map', () => {
  expect(drawPlaces(MAP, [])).toBeNull();
});
