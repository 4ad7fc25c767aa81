/** Long enough to be rare in an article, short enough to survive one wrong letter in ten. */
const GRAM = 6;
/** Six letters of five bits each are one number: case is folded, so this tells letters apart. */
const UNIT_BITS = 5;
const GRAM_MASK = (1 << (GRAM * UNIT_BITS)) - 1;
const LEAST_BITS = 8;
const MOST_BITS = 15;
/** A gram that stands in more places than this says nothing of where. */
const MOST_PLACES = 48;
/** Diagonals are counted in bands of this width, as letters get lost and added. */
const BAND_SHIFT = 4;
const BAND = 1 << BAND_SHIFT;
/** Votes that make an offset worth a look: so many, such a share of all and of the best one's. */
const LEAST_VOTES = 2;
const SHARE_OF_ALL = 0.06;
const SHARE_OF_BEST = 0.4;

/** Where each short run of letters stands in a text. */
export interface GramIndex {
  readonly length: number;
  /** What a hash is shifted by. */
  readonly shift: number;
  /** Places of the runs with hash h are `places` from `starts[h]` up to but without `starts[h + 1]`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** @param units of the text */
export function indexGrams(units: Uint16Array): GramIndex {
  const { length } = units;
  const bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, Math.floor(Math.log2(length + 1))));
  const shift = 32 - bits;
  const hashes = new Uint16Array(Math.max(0, length - GRAM + 1));
  let gram = 0;
  for (let at = 0; at < length; at++) {
    gram = addUnit(gram, units[at] ?? 0);
    if (at >= GRAM - 1) hashes[at - GRAM + 1] = hashOf(gram, shift);
  }
  const starts = new Uint32Array((1 << bits) + 1);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    starts[hash] = (starts[hash] ?? 0) + 1;
  }
  // First the end of each hash's places; filling them from behind leaves the start.
  let sum = 0;
  for (let hash = 0; hash < starts.length; hash++) {
    sum += starts[hash] ?? 0;
    starts[hash] = sum;
  }
  const places = new Uint32Array(hashes.length);
  for (let at = hashes.length - 1; at >= 0; at--) {
    const hash = hashes[at] ?? 0;
    const slot = (starts[hash] ?? 0) - 1;
    starts[hash] = slot;
    places[slot] = at;
  }
  return { length, shift, starts, places };
}

/**
 * Offsets in the indexed text at which `pattern` may begin, most likely first: those that many of
 * its short runs agree on (as in the first step of a sequence search like BLAST). An offset is
 * right to within some ten letters and may lie before the text.
 */
export function likelyOffsets(index: GramIndex, pattern: string, most: number): number[] {
  const { length, starts, places, shift } = index;
  const margin = pattern.length + BAND;
  const votes = new Uint16Array(((length + margin) >> BAND_SHIFT) + 2);
  const hashes = hashGrams(pattern, shift);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const from = starts[hash] ?? 0;
    const to = starts[hash + 1] ?? 0;
    if (to - from > MOST_PLACES) continue;
    for (let slot = from; slot < to; slot++) {
      const band = ((places[slot] ?? 0) - at + margin) >> BAND_SHIFT;
      votes[band] = (votes[band] ?? 0) + 1;
    }
  }
  const least = Math.max(LEAST_VOTES, hashes.length * SHARE_OF_ALL);
  return strongestBands(votes, least, most).map((band) => (band << BAND_SHIFT) - margin + BAND);
}

/**
 * How much of a stretch of the indexed text is not repeated elsewhere in it, 0 to 1: little of a
 * stock phrase, nearly all of what is said once.
 */
export function rareShare(index: GramIndex, text: string, start: number, end: number): number {
  const { starts, places, shift } = index;
  const hashes = hashGrams(text.slice(start, end), shift);
  let rare = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    const gram = text.slice(start + i, start + i + GRAM);
    const to = starts[hash + 1] ?? 0;
    let slot = starts[hash] ?? 0;
    while (slot < to && (places[slot] === start + i || !text.startsWith(gram, places[slot])))
      slot++;
    if (slot === to) rare++;
  }
  return hashes.length === 0 ? 0 : rare / hashes.length;
}

/** Bands by their votes and those of the next band, without their neighbours. */
function strongestBands(votes: Uint16Array, least: number, most: number): number[] {
  const strong: { band: number; sum: number }[] = [];
  for (let band = 0; band + 1 < votes.length; band++) {
    const sum = (votes[band] ?? 0) + (votes[band + 1] ?? 0);
    if (sum < least) continue;
    const last = strong.at(-1);
    if (last && band - last.band <= 1) {
      if (sum > last.sum) strong[strong.length - 1] = { band, sum };
    } else strong.push({ band, sum });
  }
  strong.sort((a, b) => b.sum - a.sum);
  const worthy = (strong[0]?.sum ?? 0) * SHARE_OF_BEST;
  return strong
    .slice(0, most)
    .filter(({ sum }) => sum >= worthy)
    .map(({ band }) => band);
}

/** A hash for each run of {@link GRAM} units. */
function hashGrams(text: string, shift: number): Uint16Array {
  const hashes = new Uint16Array(Math.max(0, text.length - GRAM + 1));
  let gram = 0;
  for (let at = 0; at < text.length; at++) {
    gram = addUnit(gram, text.charCodeAt(at));
    if (at >= GRAM - 1) hashes[at - GRAM + 1] = hashOf(gram, shift);
  }
  return hashes;
}

function addUnit(gram: number, unit: number): number {
  return ((gram << UNIT_BITS) | (unit & 31)) & GRAM_MASK;
}

function hashOf(gram: number, shift: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> shift;
}
