import type { Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import type { DateWordKind } from './date-word';
import { readAgo, readDayOfMonth, readLaterDay } from './read-count';
import { readDayFirst, readMonthFirst } from './read-date';
import { readFigures } from './read-figures';
import {
  readBesideHoliday,
  readDayOfHoliday,
  readHebrewDayFirst,
  readHebrewMonthFirst,
  readHebrewYear,
  readHoliday,
} from './read-hebrew';
import { readEdge, readNth, readPartOfYear } from './read-part';
import {
  readDay,
  readDayBeside,
  readPartedDay,
  readSeason,
  readWeekend,
  readWhich,
} from './read-relative';
import { readWeekday } from './read-weekday';
import { readDecade, readYear } from './read-year';

type Reader = (tokens: DateTokens, i: number) => Reading[];

const DAY_NUMBERS = [
  readDayOfHoliday,
  readHebrewDayFirst,
  readDayFirst,
  readDayOfMonth,
  readLaterDay,
];

/**
 * What an expression that begins with a word of this kind can be; the first reader that finds one
 * wins, so a longer expression stands before the shorter one that it begins with: *the last week
 * of June* before *last week*.
 */
const READERS: Readonly<Record<DateWordKind, readonly Reader[]>> = {
  month: [readMonthFirst],
  weekday: [readWeekday],
  day: [readDay],
  to: [readPartedDay],
  which: [readNth, readPartOfYear, readDayOfHoliday, readDayBeside, readWhich],
  beside: [readDayBeside],
  unit: [readDayBeside, readBesideHoliday, readWeekend],
  season: [readSeason],
  number: [readDayFirst, readAgo, readDecade],
  ordinal: [readNth, readPartOfYear, ...DAY_NUMBERS],
  tens: [readDecade],
  edge: [(tokens, i) => readEdge(tokens, i, readWhole)],
  feast: [readBesideHoliday, readHoliday],
  'hebrew-month': [readHebrewMonthFirst],
  'part-of-day': [],
  reckoning: [],
};

const FIGURE_READERS = [readFigures, ...DAY_NUMBERS, readAgo, readHebrewYear, readDecade, readYear];

/** The calendar expressions of a paragraph, in order and without overlaps. */
export function readPhrases(tokens: DateTokens): Reading[] {
  const found: Reading[] = [];
  let next = 0;
  for (const i of tokens.clues) {
    if (i < next) continue;
    const readings = readAt(tokens, i);
    found.push(...readings);
    next = Math.max(next, (readings.at(-1)?.to ?? i - 1) + 1);
  }
  return found;
}

/** What an edge can be the edge of: anything but another edge, so that nothing is read in circles. */
function readWhole(tokens: DateTokens, i: number): Reading[] {
  return tokens.meaning(i)?.kind === 'edge' ? [] : readAt(tokens, i);
}

function readAt(tokens: DateTokens, i: number): Reading[] {
  const kind = tokens.meaning(i)?.kind;
  const readers = kind ? READERS[kind] : tokens.isNumber(i) ? FIGURE_READERS : [];
  for (const read of readers) {
    const readings = read(tokens, i);
    if (readings.length > 0) return readings;
  }
  return [];
}
