/** Long enough to be rare in an article, short enough to survive one wrong letter in ten. */
const GRAM = 6;
/** Six letters of five bits each are one number: case is folded, so this tells letters apart. */
const UNIT_BITS = 5;
const GRAM_MASK = (1 << (GRAM * UNIT_BITS)) - 1;
const LEAST_BITS = 8;
const MOST_BITS = 17;
/** Room for four times as many hashes as there are runs: few different ones share theirs. */
const ROOM_BITS = 2;
/** A gram that stands in more places than this says nothing of where. */
const MOST_PLACES = 48;
/** Diagonals are counted in bands of this width, as letters get lost and added. */
const BAND_SHIFT = 4;
const BAND = 1 << BAND_SHIFT;
/** Votes that make an offset worth a look: so many, such a share of all and of the best one's. */
const LEAST_VOTES = 2;
const SHARE_OF_ALL = 0.06;
const SHARE_OF_BEST = 0.4;

/** Where each short run of letters stands in a text, as lists of places with the same hash. */
export interface GramIndex {
  readonly length: number;
  /** What a hash is shifted by. */
  readonly shift: number;
  /** For each hash the last place, and for each place the one before it; 1 more, 0 for none. */
  readonly last: Uint32Array;
  readonly previous: Uint32Array;
}

/** Memory that a text's runs are listed in, used again like that of folded texts. */
export interface GramRoom {
  last: Uint32Array;
  previous: Uint32Array;
}

export function newGramRoom(): GramRoom {
  return { last: new Uint32Array(0), previous: new Uint32Array(0) };
}

/**
 * @param units of the text
 * @param room that the lists stand in, until the next text is indexed in it
 */
export function indexGrams(units: Uint16Array, room: GramRoom): GramIndex {
  const { length } = units;
  const bits = Math.max(
    LEAST_BITS,
    Math.min(MOST_BITS, Math.ceil(Math.log2(length + 1)) + ROOM_BITS),
  );
  const shift = 32 - bits;
  const size = 1 << bits;
  if (room.last.length < size) room.last = new Uint32Array(size);
  if (room.previous.length < length) room.previous = new Uint32Array(length * 2);
  const { last, previous } = room;
  last.fill(0, 0, size);
  let gram = 0;
  for (let end = 0; end < length; end++) {
    gram = addUnit(gram, units[end] ?? 0);
    if (end < GRAM - 1) continue;
    const at = end - GRAM + 1;
    const hash = hashOf(gram, shift);
    previous[at] = last[hash] ?? 0;
    last[hash] = at + 1;
  }
  return { length, shift, last, previous };
}

/** The places of one run, if they are few. */
const few = new Uint32Array(MOST_PLACES);

/** Fills {@link few}; answers how many there are, 0 if too many. */
function findFew({ last, previous }: GramIndex, hash: number): number {
  let count = 0;
  for (let next = last[hash] ?? 0; next > 0; next = previous[next - 1] ?? 0) {
    if (count === MOST_PLACES) return 0;
    few[count++] = next - 1;
  }
  return count;
}

/** Votes of bands, for the whole of a pattern and for a part. */
let votes = new Uint16Array(0);
let ofPart = new Uint16Array(0);

/** Part of a pattern; `end` is exclusive. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * Offsets in the indexed text at which `pattern` may begin, most likely first: those that many of
 * its short runs agree on (as in the first step of a sequence search like BLAST). An offset is
 * right to within some ten letters and may lie before the text.
 *
 * @param part of the pattern, asked for by itself as well
 * @returns where the pattern begins by all of its runs, and by those of the part alone; none for the
 *   part where it is all of the pattern
 */
export function likelyOffsets(
  index: GramIndex,
  pattern: string,
  most: number,
  part: Part = { start: 0, end: pattern.length },
) {
  const margin = pattern.length + BAND;
  const bands = ((index.length + margin) >> BAND_SHIFT) + 2;
  const isAll = part.end - part.start === pattern.length;
  if (votes.length < bands) {
    votes = new Uint16Array(bands * 2);
    ofPart = new Uint16Array(bands * 2);
  }
  votes.fill(0, 0, bands);
  ofPart.fill(0, 0, isAll ? 0 : bands);
  let gram = 0;
  for (let end = 0; end < pattern.length; end++) {
    gram = addUnit(gram, pattern.charCodeAt(end));
    const start = end - GRAM + 1;
    if (start < 0) continue;
    const count = findFew(index, hashOf(gram, index.shift));
    const isInside = !isAll && start >= part.start && end < part.end;
    for (let i = 0; i < count; i++) {
      const band = ((few[i] ?? 0) + margin - start) >> BAND_SHIFT;
      votes[band] = (votes[band] ?? 0) + 1;
      if (isInside) ofPart[band] = (ofPart[band] ?? 0) + 1;
    }
  }
  const strongest = (counted: Uint16Array, length: number) =>
    strongestBands(counted, bands, leastVotes(length), most).map(
      (band) => (band << BAND_SHIFT) - margin + BAND,
    );
  return {
    byAll: strongest(votes, pattern.length),
    byPart: isAll ? [] : strongest(ofPart, part.end - part.start),
  };
}

const leastVotes = (length: number) => Math.max(LEAST_VOTES, (length - GRAM + 1) * SHARE_OF_ALL);

/**
 * How much of a stretch of the indexed text is not repeated elsewhere in it, 0 to 1: little of a
 * stock phrase, nearly all of what is said once.
 */
export function rareShare(index: GramIndex, text: string, start: number, end: number): number {
  const { last, previous, shift } = index;
  const stretch = text.slice(start, end);
  let rare = 0;
  let gram = 0;
  for (let i = 0; i < stretch.length; i++) {
    gram = addUnit(gram, stretch.charCodeAt(i));
    if (i < GRAM - 1) continue;
    const at = start + i - GRAM + 1;
    const run = text.slice(at, at + GRAM);
    let next = last[hashOf(gram, shift)] ?? 0;
    while (next > 0 && (next - 1 === at || !text.startsWith(run, next - 1))) {
      next = previous[next - 1] ?? 0;
    }
    if (next === 0) rare++;
  }
  const runs = stretch.length - GRAM + 1;
  return runs > 0 ? rare / runs : 0;
}

/** Bands by their votes and those of the next band, without their neighbours. */
function strongestBands(
  counted: Uint16Array,
  bands: number,
  least: number,
  most: number,
): number[] {
  const strong: { band: number; sum: number }[] = [];
  for (let band = 0; band + 1 < bands; band++) {
    const sum = (counted[band] ?? 0) + (counted[band + 1] ?? 0);
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

function addUnit(gram: number, unit: number): number {
  return ((gram << UNIT_BITS) | (unit & 31)) & GRAM_MASK;
}

function hashOf(gram: number, shift: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> shift;
}
