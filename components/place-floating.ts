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
  readonly side: 'above' | 'below';
}

/** Between what is explained and what explains it. */
const GAP = 8;
/** To the edges of the viewport. */
const MARGIN = 8;

/**
 * Where a card stands: below the words it is about or above them, never over them, as far inside
 * the viewport as can be.
 *
 * @param anchor around all lines of the words
 * @param preferred the side that is taken if there is room on it
 */
export function placeFloating(
  anchor: Box,
  size: Extent,
  viewport: Extent,
  preferred: Placement['side'] = 'below',
): Placement {
  const room = {
    above: Math.max(0, anchor.top - GAP - MARGIN),
    below: Math.max(0, viewport.height - anchor.bottom - GAP - MARGIN),
  };
  const other = preferred === 'below' ? 'above' : 'below';
  const side = size.height <= room[preferred] || room[preferred] >= room[other] ? preferred : other;
  const maxHeight = room[side];
  const height = Math.min(size.height, maxHeight);
  const last = Math.max(MARGIN, viewport.width - size.width - MARGIN);
  return {
    left: Math.min(Math.max(MARGIN, anchor.left), last),
    top: side === 'below' ? anchor.bottom + GAP : anchor.top - GAP - height,
    maxHeight,
    side,
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
