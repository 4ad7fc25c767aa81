import {
  type MapPoint,
  PLACES_HEIGHT,
  PLACES_WIDTH,
  type PlacesMap,
} from '../knowledge/places-map';

/** What stands on the map for places, by the middle of it; in units of the drawing. */
export interface MapMark {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Where it stays when it grows: 0 its left end, 1 its right one. */
  readonly origin: 0 | 0.5 | 1;
  /** Whether it tells of a place outside, by its name. */
  readonly outside: boolean;
}

/** Half the height of a mark, and what each further letter makes it wider. */
export const MARK_RADIUS = 11;
const LETTER = 8;
/** How much a mark can grow where the drawing is small; `ReaderPlaces.css` says the same. */
const GROWTH = 1.6;
/** Between a name and the edge that it stands at. */
const EDGE = 4;
/** Dots nearer than this would hide one another. */
const NEAR = 30;
/** From one place for a name to the next that is tried. */
const STEP = 2 * MARK_RADIUS * GROWTH + 4;

interface Dot extends Pick<MapPoint, 'left' | 'top'> {
  readonly numbers: readonly number[];
}

/**
 * The places of a list by their numbers in it: a dot for each, or for all that lie near each other;
 * names at the edge for those that lie outside. None is hidden behind another: they are in the order
 * in which they are drawn.
 */
export function mapMarks(
  { points, beyond }: PlacesMap,
  places: readonly { readonly id: string; readonly name: string }[],
): MapMark[] {
  const numberOf = (id: string) => places.findIndex((place) => place.id === id) + 1;
  const dots = points.reduce<readonly Dot[]>(
    (all, { id, left, top }) => withDot(all, { numbers: [numberOf(id)], left, top }),
    [],
  );
  // The smallest last: it hides no other whole.
  const marks = dots.map(markOf).sort((a, b) => b.width - a.width);
  for (const { id, left, top, arrow } of beyond) {
    const number = numberOf(id);
    const name = `${number} ${places[number - 1]?.name}`;
    const text = left < PLACES_WIDTH / 2 ? `${arrow} ${name}` : `${name} ${arrow}`;
    marks.push(withRoom(atEdge(markAt(text, left, top), left), marks));
  }
  return marks;
}

function withDot(dots: readonly Dot[], dot: Dot): readonly Dot[] {
  const near = dots.find((other) => isNear(markOf(other), markOf(dot)));
  if (!near) return [...dots, dot];
  const both = { ...near, numbers: [...near.numbers, ...dot.numbers].sort((a, b) => a - b) };
  return withDot(
    dots.filter((other) => other !== near),
    both,
  );
}

function isNear(one: MapMark, other: MapMark): boolean {
  return Math.abs(one.left - other.left) < NEAR && Math.abs(one.top - other.top) < NEAR;
}

function markOf({ numbers, left, top }: Dot): MapMark {
  return markAt(numbers.join('·'), left, top);
}

/** One at the edge stays on the map. */
function markAt(text: string, left: number, top: number): MapMark {
  const width = 2 * MARK_RADIUS + Math.max(0, text.length - 2) * LETTER;
  return {
    text,
    left: within(left, (width / 2) * GROWTH, PLACES_WIDTH),
    top: within(top, MARK_RADIUS * GROWTH, PLACES_HEIGHT),
    width,
    origin: 0.5,
    outside: false,
  };
}

/** The same of a place outside, for which the drawing ends there. */
function atEdge(mark: MapMark, end: number): MapMark {
  const { left, width } = mark;
  if (left > end) return { ...mark, left: EDGE + width / 2, origin: 0, outside: true };
  if (left === end) return { ...mark, outside: true };
  return { ...mark, left: PLACES_WIDTH - EDGE - width / 2, origin: 1, outside: true };
}

function within(place: number, half: number, size: number): number {
  return Math.min(Math.max(place, half), size - half);
}

/** As near to where it should stand as there is nothing else, above or below. */
function withRoom(mark: MapMark, others: readonly MapMark[]): MapMark {
  const steps = Math.ceil(PLACES_HEIGHT / STEP);
  const tried = Array.from({ length: 2 * steps + 1 }, (_, at) => {
    const shift = Math.ceil(at / 2) * STEP * (at % 2 === 0 ? 1 : -1);
    return { ...mark, top: mark.top + shift };
  });
  const isOnMap = ({ top }: MapMark) => top === within(top, MARK_RADIUS * GROWTH, PLACES_HEIGHT);
  const isFree = (one: MapMark) => !others.some((other) => overlap(one, other));
  return tried.find((one) => isOnMap(one) && isFree(one)) ?? mark;
}

function overlap(one: MapMark, other: MapMark): boolean {
  const [from, to] = reachOf(one);
  const [start, end] = reachOf(other);
  return from < end && start < to && Math.abs(one.top - other.top) < 2 * MARK_RADIUS * GROWTH;
}

/** From where to where it reaches when it has grown. */
function reachOf({ left, width, origin }: MapMark): readonly [from: number, to: number] {
  const from = left + (origin - 0.5) * width - origin * width * GROWTH;
  return [from, from + width * GROWTH];
}
