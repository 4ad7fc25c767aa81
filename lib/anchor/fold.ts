/** A text without what printing and typing may change, and the way back to it. */
export interface Folded {
  readonly text: string;
  /** The code units of `text`. */
  readonly units: Uint16Array;
  /** For each code unit of `text` the offset of the original one that it comes from. */
  readonly origin: Uint32Array;
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

/** What is being written, and where it comes from; they grow with the texts. */
let units = new Uint16Array(1_024);
let origins = new Uint32Array(1_024);
/** Keeps a byte order mark, and the length even of broken surrogates. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Folds case, quotes, dashes (however many in a row), ligatures and accents; drops blanks, line
 * ends, soft hyphens and whatever else has no width.
 */
export function fold(text: string): Folded {
  const length = write(text);
  const own = units.slice(0, length);
  return { text: decoder.decode(own), units: own, origin: origins.slice(0, length) };
}

/** The same of several texts where nobody asks for the way back. */
export function foldAll(texts: readonly string[]): string[] {
  let length = 0;
  const ends = texts.map((text) => {
    length = write(text, length);
    return length;
  });
  // Decoding costs the same for all of them as for one.
  const whole = decoder.decode(units.subarray(0, length));
  return ends.map((end, i) => whole.slice(ends[i - 1] ?? 0, end));
}

/** Writes folded units from `start` on; answers where they end. */
function write(text: string, start = 0): number {
  makeRoom(start + text.length);
  let length = start;
  let [toUnits, toOrigins] = [units, origins];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = table[code] || learn(code);
    if (unit === NOTHING) continue;
    if (unit === MANY) {
      length = writeMany(code, at, length, text.length);
      [toUnits, toOrigins] = [units, origins];
    } else if (unit !== HYPHEN || length === start || toUnits[length - 1] !== HYPHEN) {
      toUnits[length] = unit;
      toOrigins[length++] = at;
    }
  }
  return length;
}

function writeMany(code: number, at: number, length: number, total: number): number {
  const parts = unfolded.get(code) ?? '';
  makeRoom(length + parts.length + total - at);
  for (let i = 0; i < parts.length; i++) {
    units[length + i] = parts.charCodeAt(i);
    origins[length + i] = at;
  }
  return length + parts.length;
}

function makeRoom(size: number): void {
  if (size <= units.length) return;
  const [oldUnits, oldOrigins] = [units, origins];
  units = new Uint16Array(size * 2);
  origins = new Uint32Array(size * 2);
  units.set(oldUnits);
  origins.set(oldOrigins);
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
