import { HEBREW_MONTHS } from './hebrew-date';
import { holidayWords } from './holidays';

/** What a word can be in a calendar expression. */
export type DateWordKind =
  /** 1 to 12; a `short` one needs its number, a `wary` one is a name or verb as well. */
  | 'month'
  /** 0 for Sunday to 6. */
  | 'weekday'
  /** Days from today: −1, 0, 1. */
  | 'day'
  /** Morning, evening. */
  | 'part-of-day'
  /** Index into {@link UNITS}; `plural` in *years*. */
  | 'unit'
  /** Index into {@link SEASONS}. */
  | 'season'
  /** −1 last, 0 this, 1 next. */
  | 'which'
  | 'number'
  | 'ordinal'
  /** 20 to 90: *the thirties*. */
  | 'tens'
  /** A part of a longer time that is no time of its own: early, late, end. */
  | 'edge'
  /** *inst.*, *ult.*, *prox.*: months from this one. */
  | 'reckoning'
  /** Index into `HEBREW_MONTHS`. */
  | 'hebrew-month'
  /** First word of a holiday, or *eve*, *erev*. */
  | 'feast'
  /** *the following day*. */
  | 'beside'
  /** The *to* of *to-day*. */
  | 'to';

export interface DateWord {
  readonly kind: DateWordKind;
  readonly value: number;
  readonly form: 'plain' | 'short' | 'wary' | 'plural';
}

export const UNITS = ['day', 'week', 'month', 'year', 'weekend', 'fortnight'] as const;
export type Unit = (typeof UNITS)[number];

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

export const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June'] as const),
  ...(['July', 'August', 'September', 'October', 'November', 'December'] as const),
] as const;

export const WEEKDAYS = [
  ...(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const),
] as const;

const words = new Map<string, DateWord>();

function add(kind: DateWordKind, value: number, list: string, form: DateWord['form'] = 'plain') {
  for (const word of list.split(' ')) {
    if (!words.has(word)) words.set(word, { kind, value, form });
  }
}

const WARY = new Set(['march', 'april', 'may', 'june', 'august']);
for (const [i, month] of MONTHS.entries()) {
  const word = month.toLowerCase();
  add('month', i + 1, word, WARY.has(word) ? 'wary' : 'plain');
}
for (const [i, day] of WEEKDAYS.entries()) add('weekday', i, day.toLowerCase());

const MONTHS_SHORT = 'jan feb mar apr _ jun jul aug sept oct nov dec'.split(' ');
for (const [i, month] of MONTHS_SHORT.entries()) add('month', i + 1, month, 'short');
add('month', 9, 'sep', 'short');
for (const [i, list] of [
  'sun',
  'mon',
  'tue tues',
  'wed',
  'thu thur thurs',
  'fri',
  'sat',
].entries()) {
  add('weekday', i, list, 'short');
}

add('day', -1, 'yesterday');
add('day', 0, 'today tonight');
add('day', 1, 'tomorrow');
add('part-of-day', 0, 'morning forenoon noon afternoon evening night midnight');
for (const [i, unit] of UNITS.entries()) {
  add('unit', i, unit);
  add('unit', i, `${unit}s`, 'plural');
}
for (const [i, season] of SEASONS.entries()) add('season', i, season);
add('season', 2, 'fall', 'wary');
add('which', -1, 'last past');
add('which', 0, 'this current');
add('which', 1, 'next coming forthcoming');
add('edge', 0, 'early late mid middle beginning end start close earlier later latter');
add('reckoning', -1, 'ult ultimo');
add('reckoning', 0, 'inst instant');
add('reckoning', 1, 'prox proximo');

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
for (const [i, word] of NUMBERS.split(' ').entries()) if (i > 0) add('number', i, word);
add('number', 1, 'a an');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
for (const [i, word] of ORDINALS.split(' ').entries()) add('ordinal', i + 1, word);
add('ordinal', 30, 'thirtieth');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
for (const [i, word] of TENS.split(' ').entries()) {
  add('number', 20 + 10 * i, word);
  add('tens', 20 + 10 * i, word.replace(/y$/u, 'ies'));
}
add('number', 100, 'hundred');

/** Spellings of the archive, in the order of `HEBREW_MONTHS`; *Adar I* and *II* are read apart. */
const HEBREW_SPELLINGS = [
  ...['tishri tishrei', 'heshvan cheshvan marheshvan marcheshvan', 'kislev', 'tevet tebet teveth'],
  ...['shevat shebat sh’vat shvat', 'adar', '', '', 'nisan nissan', 'iyar iyyar', 'sivan'],
  ...['tammuz tamuz', 'av ab', 'elul ellul'],
];
for (const i of HEBREW_MONTHS.keys()) {
  const list = HEBREW_SPELLINGS[i];
  if (list) add('hebrew-month', i, list);
}

for (const word of holidayWords()) add('feast', 0, word);
add('feast', 0, 'eve erev');
add('beside', 0, 'following previous preceding');
add('to', 0, 'to');

// The archive was keyed by hand, and typists drop, swap and double letters. Names of seven letters
// and more stay unmistakable; the last letter may not be dropped (*Octobe* for *October* is a cut).
for (const [word, meaning] of [...words]) {
  if (word.length < 7 || (meaning.kind !== 'month' && meaning.kind !== 'weekday')) continue;
  for (let i = 1; i < word.length - 1; i++) {
    const [head, here, next, tail] = [word.slice(0, i), word[i], word[i + 1], word.slice(i + 2)];
    for (const typed of [
      `${next}${tail}`,
      `${next}${here}${tail}`,
      `${here}${here}${next}${tail}`,
    ]) {
      if (!words.has(head + typed)) words.set(head + typed, meaning);
    }
  }
}

const SLOTS = 0x4000;

/** Whether any word has this hash, as far as the slots go: nearly all words of a text are out. */
const possible = new Uint8Array(SLOTS);
for (const word of words.keys()) possible[hashLetters(word) & (SLOTS - 1)] = 1;

/** Adds one letter of either case to the hash of a word; the first begins at 0. */
export function hashLetter(hash: number, unit: number): number {
  return Math.imul(hash ^ (unit | 32), 0x01000193) ^ (hash >>> 13);
}

/** The hash of a whole word. */
export function hashLetters(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashLetter(hash, word.charCodeAt(i));
  return hash;
}

/** What words mean, by number from 1; 0 is no date word. */
const meanings: (DateWord | null)[] = [null];
const numbers = new Map<string, number>();
for (const [word, meaning] of words) {
  const known = meanings.indexOf(meaning);
  numbers.set(word, known > 0 ? known : meanings.push(meaning) - 1);
}

/** Whether a word with this hash, by {@link hashLetter}, may mean something in a date. */
export function mayBeDateWord(hash: number): boolean {
  return possible[hash & (SLOTS - 1)] === 1;
}

/** Number of what a word in lower case can mean in a date; 0 for most words. */
export function dateWordNumber(word: string): number {
  return numbers.get(word) ?? 0;
}

/** What the number stands for; null for 0. */
export function dateWordOf(number: number): DateWord | null {
  return meanings[number] ?? null;
}
