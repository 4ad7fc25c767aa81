import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { UNITS } from './date-word';
import { readMonthFirst } from './read-date';
import { pastPartOfDay, readWhichWeekday } from './read-weekday';
import { FUNCTION_WORDS, SEASON_NOUNS } from './word-lists';
import { shortYearAt, yearAt } from './year-at';

const NOWADAYS = new Set('jew jews youth world generation society germany'.split(' '));

/** *today*, *tomorrow night*; not *the Jews of today*, *between 1918 and today*. */
export function readDay(tokens: DateTokens, i: number): Reading[] {
  const shift = tokens.value(i, 'day');
  if (shift === null || isNowadays(tokens, i, i)) return [];
  return [{ from: i, to: pastPartOfDay(tokens, i), phrase: { kind: 'day', shift } }];
}

const PARTED = new Map([
  ['day', 0],
  ['night', 0],
  ['morrow', 1],
]);
const PARTED_LENGTHS = new Set([...PARTED.keys()].map((word) => word.length));

/** *to-day*, *to morrow*: as London wrote it, and where the hyphen was lost. */
export function readPartedDay(tokens: DateTokens, i: number): Reading[] {
  const parted = !tokens.isHyphen(i + 1);
  const at = parted ? i + 1 : i + 2;
  // *to* is everywhere: most words behind it are out by their length
  if (!PARTED_LENGTHS.has(tokens.end(at) - tokens.start(at))) return [];
  const shift = PARTED.get(tokens.word(at));
  if (shift === undefined || (parted && !standsAlone(tokens, at + 1))) return [];
  if (tokens.word(i - 1) === 'day' || isNowadays(tokens, i, at)) return [];
  return [{ from: i, to: pastPartOfDay(tokens, at), phrase: { kind: 'day', shift } }];
}

function isNowadays(tokens: DateTokens, from: number, to: number): boolean {
  const possessive = tokens.word(to + 2) === 's';
  if (possessive && NOWADAYS.has(tokens.word(to + 3))) return true;
  const before = tokens.word(from - 1);
  if (tokens.word(to) === 'today' && isState(tokens, from)) return true;
  if (before === 'of') return !possessive && tokens.value(from, 'day') === 0;
  if (before !== 'and') return false;
  for (let i = from - 2; i > from - 25 && !tokens.endsSentence(i); i--) {
    if (tokens.word(i) === 'between') return true;
  }
  return false;
}

const LASTING = new Set('alive living healthy existing'.split(' '));
const STATES = new Set(['is', 'are', 'be']);

/** *who today is a banker*, *they are alive today*: how things stand, not what happened. */
function isState(tokens: DateTokens, i: number): boolean {
  const before = tokens.word(i - 1);
  if (before === 'who') return STATES.has(tokens.word(i + 1));
  if (!LASTING.has(before)) return false;
  const at = tokens.word(i - 2) === 'and' ? i - 4 : i - 2;
  return STATES.has(tokens.word(at));
}

/** *the day before yesterday*, *the day after tomorrow*, *the following day*. */
export function readDayBeside(tokens: DateTokens, i: number): Reading[] {
  if (tokens.word(i) === 'day') {
    const side = { before: -1, after: 1 }[tokens.word(i + 1)];
    const shift = tokens.value(i + 2, 'day');
    if (side === undefined || shift !== side) return [];
    return [{ from: i, to: i + 2, phrase: { kind: 'day', shift: 2 * side } }];
  }
  const side = { following: 1, next: 1, previous: -1, preceding: -1 }[tokens.word(i)];
  const isDay = ['day', 'morning', 'evening', 'night'].includes(tokens.word(i + 1));
  if (side === undefined || !isDay || tokens.word(i - 1) !== 'the') return [];
  return [{ from: i, to: i + 1, phrase: { kind: 'beside', shift: side } }];
}

/** *last night*, *this week*, *next Monday*, *last February*, *this coming summer*. */
export function readWhich(tokens: DateTokens, i: number): Reading[] {
  const first = tokens.value(i, 'which');
  if (first === null || isVerb(tokens, i)) return [];
  const second = tokens.word(i) === 'this' ? tokens.value(i + 1, 'which') : null;
  const which = second ?? first;
  const at = second === null ? i + 1 : i + 2;
  const phrase = whichPhrase(tokens, i, at, which);
  if (phrase?.kind === 'which-month') {
    const [dated] = readMonthFirst(tokens, at);
    const day = dated?.phrase.kind === 'date' && dated.phrase.day !== null ? dated.phrase : null;
    if (dated && day?.year === null) return [{ from: i, to: dated.to, phrase: { ...day, which } }];
  }
  if (phrase) return [{ from: i, to: endOfUnit(tokens, at), phrase }];
  return readWhichWeekday(tokens, i, at, which);
}

const MODALS = new Set('will would to shall may might can could must should'.split(' '));

/** *the fast will last Sunday through Tuesday*. */
const isVerb = (tokens: DateTokens, i: number) =>
  tokens.word(i) === 'last' && MODALS.has(tokens.word(i - 1));

/** *in the last year*, *during the past week*: how long, not when; but *the coming winter* is the next one. */
function isHowLong(tokens: DateTokens, i: number, kind: string | undefined): boolean {
  if (tokens.word(i - 1) !== 'the' || tokens.word(i) === 'current') return false;
  return kind !== 'season' || !/^(forth)?coming$/.test(tokens.word(i));
}

function whichPhrase(
  tokens: DateTokens,
  i: number,
  at: number,
  which: number,
): CalendarPhrase | null {
  const meaning = tokens.meaning(at);
  if (meaning?.kind === 'part-of-day') return partOfDay(tokens, at, which);
  if (meaning?.kind === 'month') {
    const said = meaning.form === 'plain' || (meaning.form === 'wary' && tokens.isCapital(at));
    return said ? { kind: 'which-month', month: meaning.value, which } : null;
  }
  if (isHowLong(tokens, i, meaning?.kind)) return null;
  if (meaning?.kind === 'season' && isSeason(tokens, at)) {
    return { kind: 'season', season: meaning.value, which, year: null, ofYear: null };
  }
  const unit = unitAt(tokens, at);
  if (unit === undefined || unit === 'day' || unit === 'fortnight') return null;
  const vague =
    ['past', 'coming', 'forthcoming'].includes(tokens.word(at - 1)) && unit !== 'weekend';
  // *this past week* is the last one, *this past year* no certain one
  const isLast = tokens.word(i) === 'this' && unit !== 'year';
  return vague && which !== 1 && !isLast ? null : { kind: 'span', unit, which };
}

function partOfDay(tokens: DateTokens, at: number, which: number): CalendarPhrase | null {
  const part = tokens.word(at);
  if (which === 0)
    return tokens.word(at - 1) === 'this' && part !== 'midnight' ? { kind: 'day', shift: 0 } : null;
  const isNight = part === 'night' || part === 'evening';
  return which === -1 && isNight && tokens.word(at - 1) === 'last'
    ? { kind: 'day', shift: -1 }
    : null;
}

const isSeason = (tokens: DateTokens, at: number) =>
  tokens.meaning(at)?.form === 'plain' || tokens.word(at + 1) !== 'of';

/** The unit at token `i`: *week*, *weekend*, *week-end*. */
function unitAt(tokens: DateTokens, i: number) {
  if (endOfUnit(tokens, i) > i) return 'weekend';
  const meaning = tokens.meaning(i);
  return meaning?.kind === 'unit' && meaning.form === 'plain' ? UNITS[meaning.value] : undefined;
}

function endOfUnit(tokens: DateTokens, i: number): number {
  if (tokens.word(i) !== 'week' || tokens.word(i + 2) !== 'end' || !tokens.isHyphen(i + 1)) {
    return tokens.word(i) === 'week' && tokens.word(i + 1) === 'end' ? i + 1 : i;
  }
  return i + 2;
}

const WEEKEND_LEADS = new Set(['the', 'over', 'during']);

/** *the weekend*, *over the week-end*; not *a weekend retreat*, *the weekend of July 1*. */
export function readWeekend(tokens: DateTokens, i: number): Reading[] {
  if (unitAt(tokens, i) !== 'weekend' || !WEEKEND_LEADS.has(tokens.word(i - 1))) return [];
  const to = endOfUnit(tokens, i);
  if (!standsAlone(tokens, to + 1) || tokens.word(to + 1) === 'of') return [];
  return [{ from: i, to, phrase: { kind: 'span', unit: 'weekend', which: null } }];
}

/** *the summer of 1936*, *spring, 1936*, *in the autumn*; not *the fall of Warsaw*. */
export function readSeason(tokens: DateTokens, i: number): Reading[] {
  const season = tokens.value(i, 'season');
  if (season === null) return [];
  const of = tokens.word(i + 1) === 'of';
  const at = of ? i + 2 : tokens.past(i + 1, ',');
  const year = yearAt(tokens, at) ?? shortYearAt(tokens, at);
  if (year) {
    // *the winter of 1941-42* is the one that began in 1941
    const half = tokens.isHyphen(year.to + 1) && tokens.isNumber(year.to + 2);
    const phrase: CalendarPhrase = {
      kind: 'season',
      season,
      which: null,
      year: year.year,
      ofYear: null,
    };
    return [{ from: i, to: half ? year.to + 2 : year.to, phrase }];
  }
  const open = { kind: 'season', season, which: null, year: null, ofYear: null } as const;
  if (of) {
    const which = tokens.value(i + 2, 'which');
    if (which === null || tokens.word(i + 3) !== 'year') return [];
    return [{ from: i, to: i + 3, phrase: { ...open, ofYear: which } }];
  }
  if (!isInTheSeason(tokens, i) || SEASON_NOUNS.has(tokens.word(i + 1))) return [];
  return [{ from: i, to: i, phrase: open }];
}

const SEASON_PREPOSITIONS = new Set(
  'in during by until since till before after throughout'.split(' '),
);

function isInTheSeason(tokens: DateTokens, i: number): boolean {
  const edge = tokens.meaning(i - 1)?.kind === 'edge' ? i - 1 : i;
  if (tokens.word(edge - 1) !== 'the') return false;
  return SEASON_PREPOSITIONS.has(tokens.word(edge - 2)) && standsAlone(tokens, i + 1);
}

function standsAlone(tokens: DateTokens, i: number): boolean {
  return !tokens.isWord(i) || FUNCTION_WORDS.has(tokens.word(i));
}
