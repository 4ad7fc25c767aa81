import { drawLines, type MapFrame, type MapLines } from './locator-map';

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

/** A place that lies outside: where the drawing ends towards it. */
export interface MapOutlier extends MapPoint {
  /** Where it lies from the middle of the drawing. */
  readonly arrow: string;
}

/** Several places on one map. */
export interface PlacesMap {
  /** Coasts and borders, as the `d` of an SVG path. */
  readonly path: string;
  /** Those that lie on it, in the order they were given. */
  readonly points: readonly MapPoint[];
  /** The others, likewise. */
  readonly beyond: readonly MapOutlier[];
}

/** What has room on a map: all places, or those that lie together if few others are far away. */
export const MAP_FITS = ['all', 'most'] as const;
export type MapFit = (typeof MAP_FITS)[number];

/** Size of the drawing, in its own units. */
export const PLACES_WIDTH = 640;
export const PLACES_HEIGHT = 320;

/** Left free around the outermost places; in units of the drawing. */
const PADDING = 44;
/** Degrees of latitude from the upper edge to the lower, at least: a town shows its country. */
const LEAST_DEGREES = 7;

/** How many of the places lie together, at least, where others are left outside. */
const MOST = 2 / 3;
/** By how much larger the map must become for that. */
const GAIN = 1.4;
/** By eighths of a turn, from the east over the north. */
const ARROWS = ['→', '↗', '↑', '↖', '←', '↙', '↓', '↘'];

type Position = MapPlace['at'];

/**
 * Draws one map of places, equirectangular. Countries lie where there is room for them: what decides
 * are towns and regions, unless there are none. Null without places.
 */
export function drawPlaces(
  lines: MapLines,
  places: readonly MapPlace[],
  fit: MapFit,
): PlacesMap | null {
  const exact = places.filter(({ precision }) => precision !== 'country');
  const known = (exact.length > 0 ? exact : places).map(({ at }) => at);
  if (known.length === 0) return null;
  const frame = frameOf(fit === 'most' ? together(known) : known);
  const { middle, unit, squeeze } = frame;
  const points = places.map(({ id, at: [latitude, longitude] }) => ({
    id,
    left: Math.round(PLACES_WIDTH / 2 + (longitude - middle[1]) * squeeze * unit),
    top: Math.round(PLACES_HEIGHT / 2 - (latitude - middle[0]) * unit),
  }));
  return {
    path: drawLines(lines, frame),
    points: points.filter(isOnMap),
    beyond: points.filter((point) => !isOnMap(point)).map(atEdge),
  };
}

/** What of the world has to be drawn, and how large at most, to have room for all of some places. */
function frameOf(positions: readonly Position[]): MapFrame {
  const [south, north] = ends(positions.map(([latitude]) => latitude));
  const [west, east] = ends(positions.map(([, longitude]) => longitude));
  const middle = [(south + north) / 2, (west + east) / 2] as const;
  const squeeze = squeezeAt(middle[0]);
  const unit = Math.min(
    (PLACES_HEIGHT - 2 * PADDING) / Math.max(north - south, 0.01),
    (PLACES_WIDTH - 2 * PADDING) / Math.max((east - west) * squeeze, 0.01),
    PLACES_HEIGHT / LEAST_DEGREES,
  );
  return { middle, unit, squeeze, width: PLACES_WIDTH, height: PLACES_HEIGHT };
}

/** As many of the places as can be, but for a few that would make the map of the others small. */
function together(all: readonly Position[]): readonly Position[] {
  const byDistance = all.map((from) =>
    all.toSorted((a, b) => distance(from, a) - distance(from, b)),
  );
  const least = frameOf(all).unit * GAIN;
  for (let size = all.length - 1; size >= all.length * MOST; size -= 1) {
    const groups = byDistance.map((near) => near.slice(0, size));
    const unitOf = (group: readonly Position[]) => frameOf(group).unit;
    const best = groups.reduce((a, b) => (unitOf(b) > unitOf(a) ? b : a));
    if (unitOf(best) >= least) return best;
  }
  return all;
}

/** In degrees of latitude, near enough to compare. */
function distance([latitude, longitude]: Position, other: Position): number {
  const squeeze = squeezeAt((latitude + other[0]) / 2);
  return Math.hypot(latitude - other[0], (longitude - other[1]) * squeeze);
}

function atEdge({ id, left, top }: MapPoint): MapOutlier {
  const [x, y] = [left - PLACES_WIDTH / 2, top - PLACES_HEIGHT / 2];
  const share = Math.min(PLACES_WIDTH / 2 / Math.abs(x), PLACES_HEIGHT / 2 / Math.abs(y));
  const eighth = Math.round(Math.atan2(-y, x) / (Math.PI / 4));
  return {
    id,
    left: Math.round(PLACES_WIDTH / 2 + x * share),
    top: Math.round(PLACES_HEIGHT / 2 + y * share),
    arrow: ARROWS.at(eighth % ARROWS.length) ?? '',
  };
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
