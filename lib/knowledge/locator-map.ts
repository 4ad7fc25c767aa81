/** Lines of longitude and latitude in hundredths of a degree: the first point, then steps. */
export type MapLines = readonly (readonly number[])[];

/** Size of the drawing, in its own units; the place is in its middle. */
export const MAP_WIDTH = 240;
export const MAP_HEIGHT = 120;

/** Points of a line nearer than this to the one before are left out; in units of the drawing. */
const LEAST_STEP = 3;

/** Degrees of latitude from the upper edge to the lower. */
const DEGREES = { point: 9, region: 14, country: 26 } as const;

/** A point of the drawing. */
type Point = readonly [left: number, top: number];

/**
 * Draws coasts and borders around a place, as the `d` of an SVG path in a box of `MAP_WIDTH` by
 * `MAP_HEIGHT`. Degrees of longitude are shortened as they are at the place (equirectangular).
 *
 * @param at degrees north and east
 */
export function drawLocator(
  lines: MapLines,
  [latitude, longitude]: readonly [number, number],
  precision: keyof typeof DEGREES,
): string {
  const unit = MAP_HEIGHT / DEGREES[precision];
  const squeeze = Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
  const middle = [latitude, longitude] as const;
  return drawLines(lines, { middle, unit, squeeze, width: MAP_WIDTH, height: MAP_HEIGHT });
}

/** What of the world is drawn, and how large. */
export interface MapFrame {
  /** Degrees north and east. */
  readonly middle: readonly [latitude: number, longitude: number];
  /** Of the drawing, for one degree of latitude. */
  readonly unit: number;
  /** By how much a degree of longitude is shorter. */
  readonly squeeze: number;
  readonly width: number;
  readonly height: number;
}

/** Draws coasts and borders inside a frame, as the `d` of an SVG path. */
export function drawLines(lines: MapLines, frame: MapFrame): string {
  const { middle, unit, squeeze, width, height } = frame;
  return lines
    .map((line) => {
      let [x, y] = [-middle[1] * 100, -middle[0] * 100];
      const points = Array.from({ length: line.length / 2 }, (_, at): Point => {
        x += line[at * 2] ?? 0;
        y += line[at * 2 + 1] ?? 0;
        return [
          Math.round(width / 2 + (x * squeeze * unit) / 100),
          Math.round(height / 2 - (y * unit) / 100),
        ];
      });
      return pathOf(points, frame);
    })
    .join('');
}

/** The parts of a line that are in the box, each with the steps that lead over its edges. */
function pathOf(points: readonly Point[], frame: MapFrame): string {
  let path = '';
  let pen: Point | null = null;
  for (const [index, point] of points.entries()) {
    const inside = isInside(point, frame);
    if (pen === null && inside) {
      const before = points[index - 1];
      path += before ? `M${before.join(' ')}L${point.join(' ')}` : `M${point.join(' ')}`;
    } else if (pen !== null && !(inside && isNear(pen, point))) path += `L${point.join(' ')}`;
    else if (pen !== null) continue;
    pen = inside ? point : null;
  }
  return path;
}

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < LEAST_STEP;
}

function isInside([left, top]: Point, { width, height }: MapFrame): boolean {
  return left >= 0 && left <= width && top >= 0 && top <= height;
}
