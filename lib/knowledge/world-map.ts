import type { MapLines } from './locator-map';

/** Width of a drawing of several places, in its own units; its height follows from what it shows. */
export const WORLD_WIDTH = 720;

/** Least degrees of longitude that are shown, and those around the outermost places. */
const LEAST_DEGREES = 24;
const MARGIN = 7;

/** Steps of a line shorter than this are left out; in units of the drawing. */
const LEAST_STEP = 2;

/** Degrees north and east. */
type At = readonly [latitude: number, longitude: number];

/** Places drawn together. */
export interface DrawnPlaces {
  /** Coasts and borders, as the `d` of an SVG path. */
  readonly path: string;
  readonly height: number;
  /** One for each place, in units of the drawing. */
  readonly points: readonly (readonly [left: number, top: number])[];
}

/** The part of the world that is shown, in degrees. */
interface Extent {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** Draws coasts and borders so that all the places are in view (equirectangular). */
export function drawWorld(lines: MapLines, places: readonly At[]): DrawnPlaces {
  const extent = extentOf(places);
  const { west, east, north, south } = extent;
  const unit = WORLD_WIDTH / (east - west);
  const stretch = 1 / Math.max(0.4, Math.cos((((north + south) / 2) * Math.PI) / 180));
  const place = ([latitude, longitude]: At) =>
    [
      Math.round((longitude - west) * unit),
      Math.round((north - latitude) * unit * stretch),
    ] as const;
  const height = Math.round((north - south) * unit * stretch);
  return {
    path: lines.map((line) => pathOf(line, place, height)).join(''),
    height,
    points: places.map(place),
  };
}

function extentOf(places: readonly At[]): Extent {
  const latitudes = places.map(([latitude]) => latitude);
  const longitudes = places.map(([, longitude]) => longitude);
  const [west, east] = widened(longitudes, LEAST_DEGREES, 180);
  const [south, north] = widened(latitudes, Math.max(LEAST_DEGREES / 2, (east - west) * 0.35), 85);
  return { west, east, north, south };
}

/** From the least to the greatest with a margin, at least so wide, inside `-most` to `most`. */
function widened(values: readonly number[], least: number, most: number): [number, number] {
  let from = Math.min(most, ...values) - MARGIN;
  let to = Math.max(-most, ...values) + MARGIN;
  const lack = Math.max(0, least - (to - from)) / 2;
  from = Math.max(-most, from - lack);
  to = Math.min(most, to + lack);
  return [from, to];
}

/** The steps of a line of which one end at least is in the drawing. */
function pathOf(
  line: readonly number[],
  place: (at: At) => readonly [number, number],
  height: number,
): string {
  let path = '';
  let [x, y] = [0, 0];
  let before: readonly [number, number] | null = null;
  let drawing = false;
  for (let at = 0; at < line.length; at += 2) {
    x += line[at] ?? 0;
    y += line[at + 1] ?? 0;
    const point = place([y / 100, x / 100]);
    const inside = isInside(point, height);
    if (drawing && inside && before && isNear(before, point)) continue;
    if (before && (inside || drawing)) {
      path += `${drawing ? '' : `M${before.join(' ')}`}L${point.join(' ')}`;
    }
    drawing = inside && before !== null;
    before = point;
  }
  return path;
}

const isInside = ([left, top]: readonly [number, number], height: number) =>
  left >= 0 && left <= WORLD_WIDTH && top >= 0 && top <= height;

const isNear = (one: readonly [number, number], other: readonly [number, number]) =>
  Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < LEAST_STEP;
