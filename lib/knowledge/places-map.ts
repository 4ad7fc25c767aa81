import { drawLines, type MapLines } from './locator-map';

/** A place as far as a map needs it. */
export interface MapPlace {
  readonly id: string;
  /** Degrees north and east. */
  readonly at: readonly [latitude: number, longitude: number];
  readonly precision: 'point' | 'region' | 'country';
}

/** Where a place lies in the drawing, in its units. */
export interface MapPoint {
  readonly id: string;
  readonly left: number;
  readonly top: number;
}

/** Several places on one map. */
export interface PlacesMap {
  /** Coasts and borders, as the `d` of an SVG path. */
  readonly path: string;
  /** Those that lie on it, in the order they were given. */
  readonly points: readonly MapPoint[];
}

/** Size of the drawing, in its own units. */
export const PLACES_WIDTH = 640;
export const PLACES_HEIGHT = 320;

/** Left free around the outermost places; in units of the drawing. */
const PADDING = 44;
/** Degrees of latitude from the upper edge to the lower, at least: a town shows its country. */
const LEAST_DEGREES = 7;

/**
 * Draws one map in which all places have room, equirectangular. Countries lie where there is room
 * for them: what decides are towns and regions, unless there are none. Null without places.
 */
export function drawPlaces(lines: MapLines, places: readonly MapPlace[]): PlacesMap | null {
  const exact = places.filter(({ precision }) => precision !== 'country');
  const fitted = (exact.length > 0 ? exact : places).map(({ at }) => at);
  if (fitted.length === 0) return null;
  const [south, north] = ends(fitted.map(([latitude]) => latitude));
  const [west, east] = ends(fitted.map(([, longitude]) => longitude));
  const middle = [(south + north) / 2, (west + east) / 2] as const;
  const squeeze = squeezeAt(middle[0]);
  const unit = Math.min(
    (PLACES_HEIGHT - 2 * PADDING) / Math.max(north - south, 0.01),
    (PLACES_WIDTH - 2 * PADDING) / Math.max((east - west) * squeeze, 0.01),
    PLACES_HEIGHT / LEAST_DEGREES,
  );
  const frame = { middle, unit, squeeze, width: PLACES_WIDTH, height: PLACES_HEIGHT };
  const points = places.map(({ id, at: [latitude, longitude] }) => ({
    id,
    left: Math.round(PLACES_WIDTH / 2 + (longitude - middle[1]) * squeeze * unit),
    top: Math.round(PLACES_HEIGHT / 2 - (latitude - middle[0]) * unit),
  }));
  return { path: drawLines(lines, frame), points: points.filter(isOnMap) };
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function squeezeAt(latitude: number): number {
  return Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
}

function isOnMap({ left, top }: MapPoint): boolean {
  return left >= 0 && left <= PLACES_WIDTH && top >= 0 && top <= PLACES_HEIGHT;
}
