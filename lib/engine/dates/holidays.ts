import type { HebrewMonth } from './hebrew-date';

/** A Jewish holiday by its first day; `days` as kept outside Palestine and Israel. */
export interface Holiday {
  readonly name: string;
  readonly month: HebrewMonth;
  readonly day: number;
  readonly days: number;
}

const HOLIDAYS: readonly (readonly [Holiday, spellings: string])[] = [
  [
    { name: 'Rosh Hashanah', month: 'Tishri', day: 1, days: 2 },
    'rosh hashanah,rosh hashana,rosh hashonah,rosh hashono',
  ],
  [{ name: 'Yom Kippur', month: 'Tishri', day: 10, days: 1 }, 'yom kippur,day of atonement'],
  [
    { name: 'Sukkot', month: 'Tishri', day: 15, days: 7 },
    'sukkot,sukkoth,succoth,succot,feast of tabernacles',
  ],
  [
    { name: 'Simchat Torah', month: 'Tishri', day: 23, days: 1 },
    'simchat torah,simchath torah,simhat torah,simhath torah,simchas torah',
  ],
  [
    { name: 'Hanukkah', month: 'Kislev', day: 25, days: 8 },
    'hanukkah,hanukah,hanuka,chanukah,chanukkah,chanuka,chanuko',
  ],
  [{ name: 'Purim', month: 'Adar', day: 14, days: 1 }, 'purim'],
  [{ name: 'Passover', month: 'Nisan', day: 15, days: 8 }, 'passover,pesach,pessach,pesah'],
  [
    { name: 'Shavuot', month: 'Sivan', day: 6, days: 2 },
    'shavuot,shavuoth,shabuoth,shevuoth,shebuoth,feast of weeks',
  ],
  [
    { name: 'Tisha B’Av', month: 'Av', day: 9, days: 1 },
    'tisha b’av,tisha b’ab,tishah b’av,tisha bov',
  ],
];

const byWords = new Map(
  HOLIDAYS.flatMap(([holiday, spellings]) =>
    spellings.split(',').map((spelling) => [spelling, holiday] as const),
  ),
);
const firstWords = new Set([...byWords.keys()].map((words) => words.replace(/ .*/u, '')));

/** The words that a holiday can start with, in lower case. */
export function holidayWords(): Iterable<string> {
  return firstWords;
}

/** The holiday that starts with these words; `words(n)` gives the nth of them in lower case. */
export function holidayAt(
  words: (n: number) => string,
): { holiday: Holiday; count: number } | null {
  if (!firstWords.has(words(0))) return null;
  let spelt = words(0);
  for (let count = 1; count <= 4; count++) {
    const holiday = byWords.get(spelt);
    if (holiday) return { holiday, count };
    const next = words(count);
    spelt += /^['’‘]$/u.test(next) || spelt.endsWith('’') ? next.replace(/['‘]/u, '’') : ` ${next}`;
  }
  return null;
}
