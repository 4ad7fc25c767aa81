/** Long enough to be rare in an article, short enough to survive one wrong letter in ten. */
export const GRAM = 6;
const BITS = 15;
/** A gram that stands in more places than this says nothing of where. */
const MOST_PLACES = 48;
/** Diagonals are counted in bands of this width, as letters get lost and added. */
const BAND_SHIFT = 4;
const BAND = 1 << BAND_SHIFT;

/** Where each short run of letters stands in a text. */
export interface GramIndex {
  /** Places of the runs with hash h are `places` from `starts[h]` up to but without `starts[h + 1]`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

export function indexGrams(text: string): GramIndex {
  const count = Math.max(0, text.length - GRAM + 1);
  const hashes = new Uint16Array(count);
  const starts = new Uint32Array((1 << BITS) + 1);
  for (let at = 0; at < count; at++) {
    const hash = hashGram(text, at);
    hashes[at] = hash;
    starts[hash + 1] = (starts[hash + 1] ?? 0) + 1;
  }
  for (let hash = 0; hash < 1 << BITS; hash++) {
    starts[hash + 1] = (starts[hash + 1] ?? 0) + (starts[hash] ?? 0);
  }
  const next = starts.slice(0, 1 << BITS);
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] ?? 0;
    const slot = next[hash] ?? 0;
    places[slot] = at;
    next[hash] = slot + 1;
  }
  return { starts, places };
}

/**
 * Offsets in the indexed text at which `pattern` may begin, most likely first: those that many of
 * its short runs agree on (as in the first step of a sequence search like BLAST). An offset is
 * right to within some ten letters and may lie before the text.
 */
export function likelyOffsets(
  { starts, places }: GramIndex,
  pattern: string,
  textLength: number,
  most: number,
): number[] {
  const shift = pattern.length + BAND;
  const votes = new Uint16Array(((textLength + shift) >> BAND_SHIFT) + 2);
  for (let at = 0; at + GRAM <= pattern.length; at++) {
    const hash = hashGram(pattern, at);
    const from = starts[hash] ?? 0;
    const to = starts[hash + 1] ?? 0;
    if (to - from > MOST_PLACES) continue;
    for (let slot = from; slot < to; slot++) {
      const band = ((places[slot] ?? 0) - at + shift) >> BAND_SHIFT;
      votes[band] = (votes[band] ?? 0) + 1;
    }
  }
  return strongestBands(votes, most).map((band) => (band << BAND_SHIFT) - shift + BAND);
}

/** Bands by their votes and those of the next band, at least two, without their neighbours. */
function strongestBands(votes: Uint16Array, most: number): number[] {
  const strong: { band: number; sum: number }[] = [];
  for (let band = 0; band + 1 < votes.length; band++) {
    const sum = (votes[band] ?? 0) + (votes[band + 1] ?? 0);
    if (sum < 2) continue;
    const last = strong.at(-1);
    if (last && band - last.band <= 1) {
      if (sum > last.sum) strong[strong.length - 1] = { band, sum };
    } else strong.push({ band, sum });
  }
  return strong
    .sort((a, b) => b.sum - a.sum)
    .slice(0, most)
    .map(({ band }) => band);
}

function hashGram(text: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = Math.imul(hash, 31) + text.charCodeAt(at + i);
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)) & ((1 << BITS) - 1);
}
