import { PLACES_HEIGHT, PLACES_WIDTH } from '../knowledge/places-map';

/** A place as it is drawn on a map, in units of the drawing. */
export interface MapDot {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly radius: number;
}

/** A name written beside its dot. */
export interface DotName {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  /** What of the name stands there, along the line and across it. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: 'auto' | 'central' | 'hanging';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Most names that are written. */
const MOST = 10;
/** How much dots and names can grow where the drawing is small; `LibraryTimeline.css` says the same. */
const GROWTH = 1.6;
/** Room of a letter at its largest. */
const LETTER_WIDTH = 7.2 * GROWTH;
const LETTER_HEIGHT = 12 * GROWTH;
/** Between a dot and its name. */
const GAP = 3;

/** Names of the first dots, as far as there is room for them beside all other dots and names. */
export function nameDots(dots: readonly MapDot[]): readonly DotName[] {
  const discs = dots.map((dot) => ({ id: dot.id, box: boxOf(dot) }));
  const taken: Box[] = [];
  const names: DotName[] = [];
  for (const dot of dots) {
    if (names.length === MOST) break;
    const others = [...discs.filter(({ id }) => id !== dot.id).map(({ box }) => box), ...taken];
    const place = placesBeside(dot).find(
      ({ box }) => isOnMap(box) && !others.some((other) => overlap(box, other)),
    );
    if (!place) continue;
    taken.push(place.box);
    names.push(place.name);
  }
  return names;
}

function boxOf({ left, top, radius }: MapDot): Box {
  const reach = radius * GROWTH;
  return { left: left - reach, right: left + reach, top: top - reach, bottom: top + reach };
}

/** Above its dot, below, behind and before it. */
function placesBeside(dot: MapDot): readonly { readonly name: DotName; readonly box: Box }[] {
  const { id, name, left, top } = dot;
  const width = name.length * LETTER_WIDTH;
  const at = (x: number, y: number, anchor: DotName['anchor'], baseline: DotName['baseline']) => {
    const away = dot.radius + GAP;
    const reach = dot.radius * GROWTH + GAP;
    const start = left + x * reach - { start: 0, middle: width / 2, end: width }[anchor];
    const foot = top + y * reach + LETTER_HEIGHT * { auto: 0, central: 0.5, hanging: 1 }[baseline];
    const box = { left: start, right: start + width, top: foot - LETTER_HEIGHT, bottom: foot };
    return {
      name: { id, name, left: left + x * away, top: top + y * away, anchor, baseline },
      box,
    };
  };
  return [
    at(0, -1, 'middle', 'auto'),
    at(0, 1, 'middle', 'hanging'),
    at(1, 0, 'start', 'central'),
    at(-1, 0, 'end', 'central'),
  ];
}

function isOnMap({ left, right, top, bottom }: Box): boolean {
  return left >= 0 && right <= PLACES_WIDTH && top >= 0 && bottom <= PLACES_HEIGHT;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
