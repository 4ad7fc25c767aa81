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

const HYPHEN = 0x2d;
/** Entries of the table that are no code unit: dropped, and more than one unit. */
const NOTHING = 0xffff;
const MANY = 0xfffe;

/** What each code unit becomes; 0 for those not met yet. */
const table = new Uint16Array(65_536);
/** What becomes of a code unit that becomes more than one. */
const unfolded = new Map<number, string>();

/**
 * Folds case, quotes, dashes (however many in a row), ligatures and accents; drops blanks, line
 * ends, soft hyphens and whatever else has no width.
 */
export function fold(text: string): Folded {
  const size = text.length + surplus(text);
  const units = new Uint16Array(size);
  const origin = new Uint32Array(size);
  let length = 0;

  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = table[code] || learn(code);
    if (unit === NOTHING || (unit === HYPHEN && units[length - 1] === HYPHEN)) continue;
    if (unit !== MANY) {
      units[length] = unit;
      origin[length++] = at;
      continue;
    }
    for (const part of unfolded.get(code) ?? '') {
      units[length] = part.charCodeAt(0);
      origin[length++] = at;
    }
  }
  return { text: decode(units.subarray(0, length)), origin: origin.subarray(0, length) };
}

/** How many units ligatures, ellipses and the like add at most. */
function surplus(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((table[code] || learn(code)) === MANY) sum += unfolded.get(code)?.length ?? 0;
  }
  return sum;
}

/** Enters a code unit into the table. */
function learn(code: number): number {
  const folded = foldUnit(code);
  const entry = folded === '' ? NOTHING : folded.length > 1 ? MANY : folded.charCodeAt(0);
  if (entry === MANY) unfolded.set(code, folded);
  table[code] = entry;
  return entry;
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
