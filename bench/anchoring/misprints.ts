import { type Cell, newCells, wordsOf } from './cells';
import { below, type Next, pick } from './random';

export type Change = (cells: readonly Cell[], next: Next) => Cell[];

/** What scanners take for what; of each pair either may be the right one. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['li', 'h'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['in', 'm'],
  ['e', 'c'],
  ['l', '1'],
  ['l', 'i'],
  ['o', '0'],
  ['S', '5'],
  ['B', '8'],
  ['h', 'b'],
  ['n', 'u'],
  ['t', 'f'],
  ['a', 'o'],
  ['g', 'q'],
  [',', '.'],
  ["'", ','],
];
const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';
const DIGITS = '0123456789';

/** A share `rate` of the letters becomes others, is lost, doubled or changes places. */
export const misprint =
  (rate: number): Change =>
  (cells, next) => {
    const out: Cell[] = [];
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (!cell) continue;
      if (cell.unit === '\n' || next() >= rate) out.push(cell);
      else at += spoil(cells, at, next, out);
    }
    return out;
  };

/** Writes something else for the cell at `at`; answers how many more it took. */
function spoil(cells: readonly Cell[], at: number, next: Next, out: Cell[]): number {
  const { unit = '', from = -1 } = cells[at] ?? {};
  const follower = cells[at + 1];
  const kind = next();
  if (kind < 0.45) {
    const taken = confuse(cells, at, next, out);
    if (taken !== null) return taken;
  }
  if (kind < 0.65) out.push({ unit: like(unit, next), from });
  else if (kind < 0.8) return 0;
  else if (kind < 0.92 || !follower || follower.unit === '\n') {
    out.push({ unit, from }, ...newCells(like(unit, next)));
  } else {
    out.push(follower, { unit, from });
    return 1;
  }
  return 0;
}

/** The same, by what scanners take it for; null if that is nothing. */
function confuse(cells: readonly Cell[], at: number, next: Next, out: Cell[]): number | null {
  const { unit = '', from = -1 } = cells[at] ?? {};
  const two = unit + (cells[at + 1]?.unit ?? '');
  for (const pair of CONFUSED) {
    const [wide, narrow] = next() < 0.5 ? pair : [pair[1], pair[0]];
    if (!two.startsWith(wide)) continue;
    for (const letter of narrow) out.push({ unit: letter, from });
    return wide.length - 1;
  }
  return null;
}

function like(unit: string, next: Next): string {
  if (/\d/u.test(unit)) return DIGITS.charAt(below(DIGITS.length, next));
  const letter = LETTERS.charAt(below(LETTERS.length, next));
  return unit === unit.toUpperCase() && unit !== unit.toLowerCase() ? letter.toUpperCase() : letter;
}

const FILLERS = [
  'also',
  'the',
  'here',
  'of',
  'yesterday',
  'now',
  'official',
  'still',
  'later',
  'in',
];

/** A share `rate` of the words is lost, becomes another, or gets one before it. */
export const rewordAt =
  (rate: number): Change =>
  (cells, next) =>
    wordsOf(cells).flatMap((word) => {
      if (next() >= rate) return word;
      const blank = /[ \n]/u.test(word.at(-1)?.unit ?? '') ? word.slice(-1) : [];
      const kind = below(3, next);
      if (kind === 0) return blank.filter(({ unit }) => unit === '\n');
      const filler = newCells(pick(FILLERS, next));
      return kind === 1 ? [...filler, ...newCells(' '), ...word] : [...filler, ...blank];
    });

/** A share `rate` of the blanks is lost and as many words are parted. */
export const mergeAndSplit =
  (rate: number): Change =>
  (cells, next) =>
    cells.flatMap((cell) => {
      if (cell.unit === ' ') return next() < rate ? [] : cell;
      return cell.unit !== '\n' && next() < rate / 5 ? [cell, ...newCells(' ')] : cell;
    });

/** Every figure has a digit changed. */
export const refigure: Change = (cells, next) =>
  wordsOf(cells).flatMap((word) => {
    const digits = word.flatMap(({ unit }, i) => (/\d/u.test(unit) ? [i] : []));
    if (digits.length === 0) return word;
    const changed = pick(digits, next);
    return word.map((cell, i) =>
      i === changed ? { ...cell, unit: DIGITS.charAt(below(DIGITS.length, next)) } : cell,
    );
  });
