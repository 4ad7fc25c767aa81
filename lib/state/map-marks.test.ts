import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLACES_HEIGHT, PLACES_WIDTH, type PlacesMap } from '../knowledge/places-map';
import { MARK_RADIUS, mapMarks } from './map-marks';

const PLACES = Array.from({ length: 12 }, (_, at) => ({ id: `${at}`, name: `Town ${at}` }));
const pointsOf = (positions: readonly (readonly [left: number, top: number])[]) =>
  positions.map(([left, top], at) => ({ id: `${at}`, left, top }));
const mapOf = (more: Partial<PlacesMap>): PlacesMap => ({
  path: '',
  points: [],
  beyond: [],
  ...more,
});
const textsOf = (map: PlacesMap) => mapMarks(map, PLACES).map(({ text }) => text);

test('places that would hide one another share a dot, the widest below', () => {
  const points = pointsOf([
    [100, 100],
    [300, 100],
    [110, 110],
    [150, 100],
  ]);
  expect(textsOf(mapOf({ points }))).toEqual(['1·3', '2', '4']);
});

test('a place outside has its name at the edge, where no dot stands', () => {
  const outside = { id: '1', left: 0, top: 100, arrow: '←' };
  const marks = mapMarks(mapOf({ points: pointsOf([[60, 100]]), beyond: [outside] }), PLACES);
  expect(marks).toMatchObject([
    { text: '1', origin: 0.5, outside: false },
    { text: '← 2 Town 1', origin: 0, outside: true },
  ]);
  const [dot, name] = marks;
  expect(Math.abs((dot?.top ?? 0) - (name?.top ?? 0))).toBeGreaterThan(2 * MARK_RADIUS);
  const east = { id: '2', left: PLACES_WIDTH, top: 100, arrow: '→' };
  const north = { id: '3', left: 320, top: 0, arrow: '↑' };
  expect(mapMarks(mapOf({ beyond: [east, north] }), PLACES)).toMatchObject([
    { text: '3 Town 2 →', origin: 1 },
    { text: '4 Town 3 ↑', origin: 0.5, left: 320, outside: true },
  ]);
});

test('every mark stays on the map, and none hides another whole', () => {
  const position = fc.tuple(
    fc.integer({ min: 0, max: PLACES_WIDTH }),
    fc.integer({ min: 0, max: PLACES_HEIGHT }),
  );
  fc.assert(
    fc.property(fc.array(position, { maxLength: PLACES.length }), (positions) => {
      const marks = mapMarks(mapOf({ points: pointsOf(positions) }), PLACES);
      marks.forEach(({ left, top, width }, at) => {
        expect(left - width / 2).toBeGreaterThanOrEqual(0);
        expect(left + width / 2).toBeLessThanOrEqual(PLACES_WIDTH);
        expect(top).toBeGreaterThanOrEqual(MARK_RADIUS);
        for (const above of marks.slice(at + 1)) {
          const isCovered =
            above.top === top && Math.abs(above.left - left) <= (above.width - width) / 2;
          expect(isCovered).toBe(false);
        }
      });
    }),
  );
});
