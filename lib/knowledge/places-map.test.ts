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
  expect(drawPlaces(MAP, [JERUSALEM], 'all')?.points).toEqual([
    { id: 'jerusalem', left: PLACES_WIDTH / 2, top: PLACES_HEIGHT / 2 },
  ]);
});

test('two places far apart lie both on the map, west on the left and north above', () => {
  const map = drawPlaces(MAP, [JERUSALEM, NEW_YORK], 'all');
  const [east, west] = map?.points ?? [];
  expect([east?.id, west?.id]).toEqual(['jerusalem', 'new-york']);
  expect(west?.left).toBeLessThan(PLACES_WIDTH / 4);
  expect(east?.left).toBeGreaterThan((PLACES_WIDTH / 4) * 3);
  expect(west?.top).toBeLessThan(east?.top ?? 0);
  expect(map?.path.length).toBeGreaterThan(1_000);
  expect(map?.path.length).toBeLessThan(60_000);
});

test('a country far off does not make the map a map of the world; alone it is its middle', () => {
  const map = drawPlaces(MAP, [JERUSALEM, AUSTRALIA], 'all');
  expect(map?.points.map(({ id }) => id)).toEqual(['jerusalem']);
  expect(map?.beyond).toMatchObject([{ id: 'australia', top: PLACES_HEIGHT, arrow: '↘' }]);
  expect(drawPlaces(MAP, [AUSTRALIA], 'all')?.points).toHaveLength(1);
});

test('one place far away leaves the others their room, and is told at the edge', () => {
  const near = [JERUSALEM, place('moscow', [55.75, 37.62]), place('warsaw', [52.23, 21.01])];
  const most = drawPlaces(MAP, [NEW_YORK, ...near], 'most');
  expect(most?.points.map(({ id }) => id)).toEqual(['jerusalem', 'moscow', 'warsaw']);
  expect(most?.beyond).toMatchObject([{ id: 'new-york', left: 0, arrow: '←' }]);
  const widthOf = (map: typeof most) => {
    const lefts = map?.points.flatMap(({ id, left }) => (id === 'new-york' ? [] : [left])) ?? [];
    return Math.max(...lefts) - Math.min(...lefts);
  };
  const all = drawPlaces(MAP, [NEW_YORK, ...near], 'all');
  expect(all?.points).toHaveLength(4);
  expect(widthOf(most)).toBeGreaterThan(widthOf(all) * 1.4);
});

test('where no two of three places lie together, or none is far, all are on the map', () => {
  const apart = [JERUSALEM, NEW_YORK];
  expect(drawPlaces(MAP, apart, 'most')).toEqual(drawPlaces(MAP, apart, 'all'));
  const near = ['haifa', 'jaffa', 'hebron'].map((id, at) => place(id, [31.5 + at / 2, 35]));
  expect(drawPlaces(MAP, near, 'most')?.beyond).toEqual([]);
});

test('without places there is no map', () => {
  expect(drawPlaces(MAP, [], 'all')).toBeNull();
});
