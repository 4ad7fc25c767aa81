import { expect, test } from 'vitest';
import { type MapDot, nameDots } from './name-dots';

const dot = (id: string, left: number, top: number, radius = 4): MapDot => ({
  id,
  name: id,
  left,
  top,
  radius,
});
const written = (...dots: MapDot[]) => nameDots(dots).map(({ id, anchor }) => [id, anchor]);

test('a name stands above its dot, and below one at the upper edge', () => {
  const [middle, upper] = nameDots([dot('Moscow', 300, 150), dot('Oslo', 200, 5)]);
  expect(middle).toMatchObject({ id: 'Moscow', left: 300, anchor: 'middle' });
  expect(middle?.top).toBeLessThan(150);
  expect(upper?.top).toBeGreaterThan(5);
});

test('one at a side edge is written towards the middle', () => {
  expect(written(dot('Washington', 4, 150), dot('Vladivostok', 636, 100))).toEqual([
    ['Washington', 'start'],
    ['Vladivostok', 'end'],
  ]);
});

test('no name lies on a dot or on another name: the first come first', () => {
  const crowd = Array.from({ length: 40 }, (_, at) =>
    dot(`Town ${at}`, 300 + (at % 8) * 12, 120 + Math.floor(at / 8) * 12),
  );
  const names = nameDots(crowd);
  expect(names.length).toBeLessThan(10);
  for (const { id, left, top, anchor, baseline } of names) {
    const width = id.length * 7.2;
    const start = { start: left, middle: left - width / 2, end: left - width }[anchor];
    const foot = top + { auto: 0, central: 6, hanging: 12 }[baseline];
    const covered = crowd.filter(
      (one) =>
        one.id !== id &&
        one.left > start &&
        one.left < start + width &&
        one.top > foot - 12 &&
        one.top < foot,
    );
    expect(covered, id).toEqual([]);
  }
});

test('ten names are enough', () => {
  const far = Array.from({ length: 12 }, (_, at) =>
    dot(`${at}`, 60 + (at % 4) * 160, 60 + 90 * Math.floor(at / 4)),
  );
  expect(nameDots(far)).toHaveLength(10);
});
