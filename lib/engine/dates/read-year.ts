import type { Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { FIRM_PREPOSITIONS, FUNCTION_WORDS, TIME_PREPOSITIONS } from './word-lists';
import { isCounted, shortYearAt, type YearAt, yearAt } from './year-at';

const STREETS = new Set('street avenue broadway road boulevard place drive lane square'.split(' '));
const NUMBERED = new Set(
  'no number nos page pages room box route flight resolution at at. street'.split(' '),
);
/** Words that stand before a bare year as often as before a name. */
const YEAR_WORDS = new Set(
  'year years season fiscal early late mid born died ending ended'.split(' '),
);
const DETERMINERS = new Set('the this its his her their our whose a an s'.split(' '));
const WARS = new Set(['war', 'wars']);

/** *1936*, *1936-39*, *’36*. Numbers that count, streets and *the 1967 war* are left alone. */
export function readYear(tokens: DateTokens, i: number): Reading[] {
  const short = shortYearAt(tokens, i - 1);
  if (short) return readShortYear(tokens, short);
  const found = yearAt(tokens, i);
  const range = found && yearRange(tokens, found);
  if (!found || !isYear(tokens, i, found, range)) return [];
  const to = range?.to ?? found.to;
  return [{ from: i, to, phrase: { kind: 'year', year: found.year, until: range?.year ?? null } }];
}

function readShortYear(tokens: DateTokens, { year, to }: YearAt): Reading[] {
  const before = tokens.word(to - 2);
  if (!['in', 'since', 'of', 'until', 'by'].includes(before) || isCounted(tokens, to)) return [];
  return [{ from: to - 1, to, phrase: { kind: 'year', year, until: null } }];
}

/** The second half of *1936-37*, *1933–1945*. */
function yearRange(tokens: DateTokens, { year, to }: YearAt): YearAt | null {
  if (!tokens.isHyphen(to + 1) && !tokens.isMark(to + 1, '/')) return null;
  const at = to + 2;
  if (tokens.numberForm(at) !== 'plain') return null;
  const text = tokens.word(at);
  if (text.length !== 2 && text.length !== 4) return null;
  const until = Number(`${year}`.slice(0, 4 - text.length) + text);
  const isLater = until > year && until - year < 200 && until < 2100;
  return isLater && !isCounted(tokens, at) ? { year: until, to: at } : null;
}

function isYear(
  tokens: DateTokens,
  i: number,
  { year, to }: YearAt,
  range: YearAt | null,
): boolean {
  const before = tokens.word(i - 1);
  if (to > i && !(FIRM_PREPOSITIONS.has(before) && !tokens.isWord(to + 1))) return false;
  if (isNumbered(tokens, i) || WARS.has(tokens.word(to + 1)) || isAddress(tokens, to)) return false;
  if (YEAR_WORDS.has(before)) return true;
  if (year < 1700 || year % 100 === 0) {
    return ['in', 'since'].includes(before) && standsAlone(tokens, to + 1);
  }
  if (TIME_PREPOSITIONS.has(before) || isChained(tokens, i)) return true;
  return year >= 1800 && (range !== null || isNamedYear(tokens, i, to));
}

/** *the 1975 accords*, *(1936)*, *1936 was …*: a year without a preposition. */
function isNamedYear(tokens: DateTokens, i: number, to: number): boolean {
  const next = tokens.word(to + 1);
  if (DETERMINERS.has(tokens.word(i - 1)))
    return tokens.isWord(to + 1) && !FUNCTION_WORDS.has(next);
  if (tokens.isMark(i - 1, '(') && tokens.isMark(to + 1, ')-–—,:;')) return true;
  return opensSentence(tokens, i) && FUNCTION_WORDS.has(next);
}

function isNumbered(tokens: DateTokens, i: number): boolean {
  const before = tokens.isMark(i - 1, '.') ? tokens.word(i - 2) : tokens.word(i - 1);
  return NUMBERED.has(before);
}

/** *1860 Broadway*, *1936 Park Avenue*. */
function isAddress(tokens: DateTokens, to: number): boolean {
  if (!tokens.isCapital(to + 1)) return false;
  return [1, 2, 3].some(
    (ahead) => tokens.isCapital(to + ahead) && STREETS.has(tokens.word(to + ahead)),
  );
}

function standsAlone(tokens: DateTokens, i: number): boolean {
  return !tokens.isWord(i) || FUNCTION_WORDS.has(tokens.word(i)) || tokens.isCapital(i);
}

function opensSentence(tokens: DateTokens, i: number): boolean {
  return i === 0 || tokens.endsSentence(i - 1) || tokens.isMark(i - 1, '“"');
}

/** A year beside a year: *1933, 1934 and 1935*, *1907 to 1913*. */
function isChained(tokens: DateTokens, i: number): boolean {
  const links = [',', 'and', 'or', 'to', 'through', '-', '–', '—', 'until'];
  if (!links.includes(tokens.word(i - 1))) return false;
  const other = links.includes(tokens.word(i - 2)) ? i - 3 : i - 2;
  const neighbour = yearAt(tokens, other);
  return neighbour !== null && neighbour.year >= 1700 && !isCounted(tokens, i);
}

/** *the 1930s*, *the ’thirties*, *the nineteen-thirties*, *the early fifties*. */
export function readDecade(tokens: DateTokens, i: number): Reading[] {
  if (tokens.numberForm(i) === 'decade') return readDecadeFigures(tokens, i);
  const teens = tokens.value(i, 'number');
  const at = teens === 18 || teens === 19 ? (tokens.isHyphen(i + 1) ? i + 2 : i + 1) : i;
  const tens = tokens.value(at, 'tens');
  if (tens === null || (at === i && !followsThe(tokens, i))) return [];
  return [{ from: i, to: at, phrase: { kind: 'decade', tens, century: at > i ? teens : null } }];
}

function readDecadeFigures(tokens: DateTokens, i: number): Reading[] {
  const year = tokens.number(i);
  const tens = year % 100;
  const century = year < 100 ? null : Math.floor(year / 100);
  // *the 1800s* may be ten or a hundred years; *the 20s* without *the* are no years at all
  if (century === null ? !followsThe(tokens, i) : tens === 0 && century < 19) return [];
  return [{ from: i, to: i, phrase: { kind: 'decade', tens, century } }];
}

function followsThe(tokens: DateTokens, i: number): boolean {
  const before = tokens.isMark(i - 1, "'’‘") ? i - 2 : i - 1;
  if (tokens.word(before) === 'the') return true;
  const skipped = tokens.isHyphen(before) ? before - 1 : before;
  if (tokens.meaning(skipped)?.kind !== 'edge') return false;
  return before < i - 1 || tokens.word(skipped - 1) === 'the';
}
