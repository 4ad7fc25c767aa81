import { HASH_SEED, hashUnit } from './word-hash';

const SILENT = 0;
const LETTERS = 'bcdfgklmnpqrstvwxz';
/** Letters that stand for one sound in the ways Yiddish, Russian and Polish names are written. */
const SOUNDS = 'bkdfkklmnbkrsdffks';

const [C, H, P, S, T, X, Z] = [...'chpstxz'].map((letter) => letter.charCodeAt(0));
const S_SOUND = S ?? SILENT;
const K_SOUND = 'k'.charCodeAt(0);
const F_SOUND = 'f'.charCodeAt(0);

/** By code unit; vowels, *h* and *j* are silent, and whatever is no letter of ours. */
const SOUND = new Uint8Array(128);
for (const [at, letter] of [...LETTERS].entries()) {
  SOUND[letter.charCodeAt(0)] = SOUNDS.charCodeAt(at);
}

/**
 * A number for what is left of a folded word when letters that stand for one sound are made one and
 * vowels are dropped: the same for `ginsburg` and `ginzberg`. A coarser Daitch–Mokotoff code.
 *
 * @param letters code units, of which the first `length` count
 */
export function soundOf(letters: ArrayLike<number>, length = letters.length): number {
  let code = HASH_SEED;
  let last = SILENT;
  const hear = (sound: number) => {
    if (sound === SILENT || sound === last) return;
    code = hashUnit(code, sound);
    last = sound;
  };
  for (let at = 0; at < length; at++) {
    const letter = letters[at] ?? 0;
    const next = at + 1 < length ? letters[at + 1] : SILENT;
    const before = at > 0 ? letters[at - 1] : SILENT;
    if (letter === X) hear(K_SOUND);
    hear(letter === C || letter === T ? soundBefore(letter, next, before) : soundIn(letter, next));
  }
  return code;
}

function soundIn(letter: number, next: number | undefined): number {
  return letter === P && next === H ? F_SOUND : (SOUND[letter] ?? SILENT);
}

/** `cz`, `ts`: the second letter is heard. `sch`, `tch`: the first. */
function soundBefore(letter: number, next: number | undefined, before: number | undefined): number {
  if (next === S || next === Z) return SILENT;
  if (letter === T) return next === C ? S_SOUND : (SOUND[letter] ?? SILENT);
  return next === H && (before === S || before === T) ? SILENT : K_SOUND;
}

/** Whether two words may be one name: they sound alike and are {@link isSpeltLike}. */
export function soundsAlike(a: string, b: string): boolean {
  return isSpeltLike(a, b) && soundOf(codeUnits(a)) === soundOf(codeUnits(b));
}

/** At most a third of the letters of two words differ, or they have the same letters in another order. */
export function isSpeltLike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) * 3 > longer) return false;
  return editsBetween(a, b) * 3 <= longer || (a.length === b.length && sorted(a) === sorted(b));
}

/** The code units of a word, as {@link soundOf} reads them. */
export const codeUnits = (word: string): Uint16Array =>
  Uint16Array.from(word, (letter) => letter.charCodeAt(0));

const sorted = (word: string) => [...word].sort().join('');

/** Row of the table of {@link editsBetween}: one column more than a word has letters. */
let row = new Uint16Array(64);

/** Letters to add, drop or change on the way from one word to the other (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  const columns = b.length - start;
  if (columns >= row.length) row = new Uint16Array(columns * 2);
  for (let at = 0; at <= columns; at++) row[at] = at;
  for (let i = start; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    let diagonal = row[0] ?? 0;
    let left = diagonal + 1;
    row[0] = left;
    for (let j = 1; j <= columns; j++) {
      const above = row[j] ?? 0;
      const change = diagonal + (letter === b.charCodeAt(start + j - 1) ? 0 : 1);
      left = Math.min(change, above + 1, left + 1);
      row[j] = left;
      diagonal = above;
    }
  }
  return row[columns] ?? 0;
}
