/** In CSS pixels of the viewport. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** What does not fit is scrolled. */
  readonly maxHeight: number;
}

/** Between what is explained and what explains it. */
const GAP = 8;
/** To the edges of the viewport. */
const MARGIN = 8;
/** What is lower cannot be used, however it scrolls. */
const LEAST = 48;

/**
 * Where a card stands: below the words it is about or above them, as far inside the viewport as can
 * be. Only where they fill the viewport from top to bottom it stands beside them or, if they fill all
 * of it, along the lower edge.
 *
 * @param anchor around all lines of the words
 * @param line that at which it stands
 * @param preferred the side that is taken if there is room on it
 */
export function placeFloating(
  anchor: Box,
  line: Box,
  size: Extent,
  viewport: Extent,
  preferred: 'above' | 'below' = 'below',
): Placement {
  const room = {
    above: Math.max(0, anchor.top - GAP - MARGIN),
    below: Math.max(0, viewport.height - anchor.bottom - GAP - MARGIN),
  };
  const other = preferred === 'below' ? 'above' : 'below';
  const side = size.height <= room[preferred] || room[preferred] >= room[other] ? preferred : other;
  if (room[side] < Math.min(size.height, LEAST)) return placeAside(anchor, size, viewport);
  const maxHeight = room[side];
  const height = Math.min(size.height, maxHeight);
  const last = Math.max(MARGIN, viewport.width - size.width - MARGIN);
  return {
    left: Math.min(Math.max(MARGIN, line.left, line.right - size.width), last),
    top: side === 'below' ? anchor.bottom + GAP : anchor.top - GAP - height,
    maxHeight,
  };
}

function placeAside(anchor: Box, { width, height }: Extent, viewport: Extent): Placement {
  const maxHeight = viewport.height - 2 * MARGIN;
  const after = anchor.right + GAP;
  const before = anchor.left - GAP - width;
  const free = viewport.width - width;
  const over = Math.max(MARGIN, free / 2);
  return {
    left: after <= free - MARGIN ? after : before >= MARGIN ? before : over,
    top: viewport.height - Math.min(height, maxHeight) - MARGIN,
    maxHeight,
  };
}

/** The smallest box around all of `boxes`; null for none. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  const all = [...boxes];
  if (all.length === 0) return null;
  return {
    top: Math.min(...all.map(({ top }) => top)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
  };
}
