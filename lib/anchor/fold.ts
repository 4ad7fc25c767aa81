/** A text without what printing and typing may change, and the way back to it. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text` the offset of the original one that it comes from. */
  readonly origin: Uint32Array;
}

const QUOTES = /[“”„‟«»″〝〞]/u;
const APOSTROPHES = /[‘’‚‛′`´ʼ׳]/u;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u;
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;
const COMBINING = /\p{M}/gu;

/** What each code unit below 128 becomes; 0 for nothing. */
const ASCII = Uint16Array.from({ length: 128 }, (_, code) => foldUnit(code).charCodeAt(0) || 0);
/** The same for the others, as they are met. */
const others = new Map<number, string>();

const HYPHEN = 0x2d;
/** More than any single character unfolds to (U+FDFA: 18). */
const ROOM = 32;

/**
 * Folds case, quotes, dashes (however many in a row), ligatures and accents; drops blanks, line
 * ends, soft hyphens and whatever else has no width.
 */
export function fold(text: string): Folded {
  const output = { units: new Uint16Array(0), origin: new Uint32Array(0), length: 0 };
  makeRoom(output, text.length);

  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      push(output, ASCII[code] ?? 0, at);
    } else {
      for (const unit of foldOther(code)) push(output, unit.charCodeAt(0), at);
      // Ligatures and ellipses are more than one unit.
      makeRoom(output, text.length - at);
    }
  }
  const { units, origin, length } = output;
  return { text: decode(units.subarray(0, length)), origin: origin.subarray(0, length) };
}

interface Output {
  units: Uint16Array<ArrayBuffer>;
  origin: Uint32Array<ArrayBuffer>;
  length: number;
}

/** @param unit 0 for nothing */
function push(output: Output, unit: number, at: number): void {
  const { units, origin, length } = output;
  if (unit === 0 || (unit === HYPHEN && units[length - 1] === HYPHEN)) return;
  units[length] = unit;
  origin[length] = at;
  output.length = length + 1;
}

function makeRoom(output: Output, more: number): void {
  const { units, origin, length } = output;
  if (length + more + ROOM <= units.length) return;
  const size = 2 * length + more + 2 * ROOM;
  output.units = new Uint16Array(size);
  output.units.set(units);
  output.origin = new Uint32Array(size);
  output.origin.set(origin);
}

/** How many folded code units stand before an offset of the original text. */
export function toFolded({ origin }: Folded, offset: number): number {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function foldOther(code: number): string {
  let folded = others.get(code);
  if (folded === undefined) {
    folded = foldUnit(code);
    others.set(code, folded);
  }
  return folded;
}

function foldUnit(code: number): string {
  const character = String.fromCharCode(code);
  if (INVISIBLE.test(character)) return '';
  if (QUOTES.test(character)) return '"';
  if (APOSTROPHES.test(character)) return "'";
  if (DASHES.test(character)) return '-';
  return character.normalize('NFKD').replace(COMBINING, '').toLowerCase();
}

const CHUNK = 8_192;

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return text;
}
