/** A text without what printing and typing may change, and the way back to it. */
export interface Folded {
  readonly text: string;
  /** The code units of `text`. */
  readonly units: Uint16Array;
  /** For each code unit of `text` the offset of the original one that it comes from. */
  readonly origin: Uint32Array;
}

/**
 * Memory that texts are folded into. It grows with them and is used again: in a browser it takes
 * longer to ask for it than to fill it.
 */
export interface FoldingRoom {
  units: Uint16Array<ArrayBuffer>;
  origins: Uint32Array<ArrayBuffer>;
}

const QUOTES = /[“”„‟«»″〝〞]/u;
const APOSTROPHES = /[‘’‚‛′`´ʼ׳]/u;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u;
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;
const COMBINING = /\p{M}/gu;

const HYPHEN = 0x2d;
/** Entries of the table that are no code unit: dropped, and more than one unit. */
const NOTHING = 0xffff;
const MANY = 0xfffe;

/** What each code unit becomes; 0 for those not met yet. */
const table = new Uint16Array(65_536);
/** What becomes of a code unit that becomes more than one. */
const unfolded = new Map<number, string>();

/** Where texts are written that nobody asks the way back from. */
const aside = newFoldingRoom();
/** Keeps a byte order mark, and the length even of broken surrogates. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

export function newFoldingRoom(): FoldingRoom {
  return { units: new Uint16Array(1_024), origins: new Uint32Array(1_024) };
}

/**
 * Folds case, quotes, dashes (however many in a row), ligatures and accents; drops blanks, line
 * ends, soft hyphens and whatever else has no width.
 *
 * @param room that the answer's numbers stand in, until the next text is folded into it
 */
export function fold(text: string, room = newFoldingRoom()): Folded {
  const length = write(text, room);
  const units = room.units.subarray(0, length);
  return { text: decoder.decode(units), units, origin: room.origins.subarray(0, length) };
}

/** The same of several texts where nobody asks for the way back. */
export function foldAll(texts: readonly string[]): string[] {
  let length = 0;
  const ends = texts.map((text) => {
    length = write(text, aside, length);
    return length;
  });
  // Decoding costs the same for all of them as for one.
  const whole = decoder.decode(aside.units.subarray(0, length));
  return ends.map((end, i) => whole.slice(ends[i - 1] ?? 0, end));
}

/** Writes folded units from `start` on; answers where they end. */
function write(text: string, room: FoldingRoom, start = 0): number {
  widen(room, start + text.length);
  let length = start;
  let { units, origins } = room;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = table[code] || learn(code);
    if (unit === NOTHING) continue;
    if (unit === MANY) {
      length = writeMany(code, at, length, text.length, room);
      ({ units, origins } = room);
    } else if (unit !== HYPHEN || length === start || units[length - 1] !== HYPHEN) {
      units[length] = unit;
      origins[length++] = at;
    }
  }
  return length;
}

function writeMany(
  code: number,
  at: number,
  length: number,
  total: number,
  room: FoldingRoom,
): number {
  const parts = unfolded.get(code) ?? '';
  widen(room, length + parts.length + total - at);
  for (let i = 0; i < parts.length; i++) {
    room.units[length + i] = parts.charCodeAt(i);
    room.origins[length + i] = at;
  }
  return length + parts.length;
}

/** Makes a room as wide as that, with what stands in it. */
function widen(room: FoldingRoom, size: number): void {
  const { units, origins } = room;
  if (size <= units.length) return;
  room.units = new Uint16Array(size * 2);
  room.origins = new Uint32Array(size * 2);
  room.units.set(units);
  room.origins.set(origins);
}

/** Enters a code unit into the table. */
function learn(code: number): number {
  const folded = foldUnit(code);
  const entry = folded === '' ? NOTHING : folded.length > 1 ? MANY : folded.charCodeAt(0);
  if (entry === MANY) unfolded.set(code, folded);
  table[code] = entry;
  return entry;
}

function foldUnit(code: number): string {
  const character = String.fromCharCode(code);
  if (INVISIBLE.test(character)) return '';
  if (QUOTES.test(character)) return '"';
  if (APOSTROPHES.test(character)) return "'";
  if (DASHES.test(character)) return '-';
  return character.normalize('NFKD').replace(COMBINING, '').toLowerCase();
}
