import type { Draft, Reading } from '../reading';
import { GAP_BLANK, GAP_COMMA, GAP_QUOTE } from '../text/tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_BODY,
  CLASS_CALENDAR,
  CLASS_FUNCTION,
  CLASS_NEWSPAPER,
  CLASS_ROLE,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';
import { bodyOf, isOwnWord } from './body-draft';

/** Ends of the names of papers in German. */
const PAPERS =
  /.(blatt|zeitung|post|presse|kurier|bote|rundschau|anzeiger|nachrichten|beobachter)$/i;
/** Surnames with the same end as papers: `Rosenblatt`. */
const LEAVES =
  /^(rosen|gold|silber|silver|wein|feigen|linden|eichen|lilien|kirsch|gruen|roth)blatt$/i;
/** Before the name of a paper. */
const PAPER_NOUNS = new WordSet(
  'daily weekly monthly newspaper paper organ magazine periodical tabloid',
);
/** Begin the names of papers abroad. */
const FOREIGN_ARTICLES = /^(Der|Die|Das|Dos|Di|Unser|Haynt|Le|La|Il)$/;

/** A newspaper whose name begins at a token, or ends there by a German noun. */
export function paperAt(reading: Reading, token: number): Draft | null {
  return (
    namedPaper(reading, token) ??
    articledPaper(reading, token) ??
    newspaper(reading, token) ??
    calledPaper(reading, token)
  );
}

/** `the Yiddish daily Der Tog`, `publisher of Der Stuermer`: papers by a noun or a German article. */
function namedPaper(reading: Reading, from: number): Draft | null {
  const before = from - 1;
  const called = reading.gap(from) === GAP_BLANK && isPaperNoun(reading, before);
  const abroad = called || reading.is(before, CLASS_FUNCTION);
  const german = abroad && FOREIGN_ARTICLES.test(reading.tokens.text(from));
  if (!called && !german) return null;
  let to = from;
  while (to < from + 4 && (to === from || reading.isJoined(to)) && isPaperWord(reading, to)) to++;
  if (to === from || (german && to === from + 1) || reading.is(to - 1, CLASS_BODY)) return null;
  if (reading.isCapital(to) && reading.isJoined(to)) return null;
  return bodyOf(reading, from, to, called ? before : from);
}

function isPaperNoun(reading: Reading, token: number): boolean {
  return !reading.isCapital(token) && PAPER_NOUNS.has(reading.tokens, token);
}

/** `an editorial in The Times`: a capital article inside the sentence and a noun of papers. */
function articledPaper(reading: Reading, from: number): Draft | null {
  const article = from - 1;
  if (!reading.tokens.reads(article, 'The') || reading.opensSentence(article)) return null;
  if (reading.inCapitals(article) || reading.gap(from) !== GAP_BLANK) return null;
  let to = from;
  while (to < from + 4 && (to === from || reading.isJoined(to)) && reading.isCapital(to)) to++;
  return reading.is(to - 1, CLASS_NEWSPAPER) ? bodyOf(reading, from, to, to - 1) : null;
}

function isPaperWord(reading: Reading, token: number): boolean {
  return isOwnWord(reading, token) && !reading.isGivenName(token);
}

/** `Wiener Tageblatt`, `Reichspost`: papers by the end of their last word. */
function newspaper(reading: Reading, head: number): Draft | null {
  if (reading.isJoined(head + 1) && reading.isCapital(head + 1)) return null;
  const word = reading.tokens.text(head);
  if (reading.isEnglish(head) || !PAPERS.test(word) || LEAVES.test(word)) return null;
  let from = head;
  while (from > 0 && reading.isJoined(from) && isOwnWord(reading, from - 1)) from--;
  return bodyOf(reading, from, head + 1, head);
}

/** `Dwa Grosze, the leading Polish paper`, `the French paper, Le Soir`: an apposition says what it is. */
function calledPaper(reading: Reading, from: number): Draft | null {
  if (reading.isJoined(from) && isTitleWord(reading, from - 1)) return null;
  if (reading.is(from, CLASS_FUNCTION | CLASS_CALENDAR | CLASS_ANY_TITLE)) return null;
  let to = from;
  while (to < from + 4 && (to === from || reading.isJoined(to)) && isTitleWord(reading, to)) to++;
  if (to === from || (reading.isCapital(to) && reading.isJoined(to))) return null;
  const paper = paperBehind(reading, to);
  if (paper < 0 && !isPaperBefore(reading, from)) return null;
  const draft = bodyOf(reading, from, to, paper < 0 ? from - 1 : paper);
  // It outweighs what looks like a person's name: `Dziennik Polski`.
  return { ...draft, strength: draft.strength + 4 };
}

function isTitleWord(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token) || reading.isInitial(token)) return false;
  return !reading.is(token, CLASS_CALENDAR | CLASS_FUNCTION);
}

/** The noun of an apposition of up to six words behind a comma; −1 for none. */
function paperBehind(reading: Reading, to: number): number {
  if ((reading.gap(to) & GAP_COMMA) === 0) return -1;
  for (let token = to; token < to + 6; token++) {
    const tied = token === to || /^[ -]$/.test(reading.between(token - 1, token));
    if (!tied) return -1;
    if (isPaperNoun(reading, token)) return isApposition(reading, to, token) ? token : -1;
    const word = reading.tokens.text(token);
    if (reading.is(token, CLASS_FUNCTION) && !/^(the|a|an|of|in)$/.test(word)) return -1;
  }
  return -1;
}

/** `the leading daily`, `organ of the party`; not `the paper said` nor `a newspaper editor`. */
function isApposition(reading: Reading, from: number, noun: number): boolean {
  if (reading.isPossessive(noun) || isPersonal(reading, noun + 1)) return false;
  const bare = noun === from + 1 && reading.tokens.reads(from, 'the');
  return !bare || reading.tokens.reads(noun + 1, 'of');
}

function isPersonal(reading: Reading, token: number): boolean {
  return (
    reading.isJoined(token) &&
    (reading.is(token, CLASS_ROLE) || /^m[ae]n$/.test(reading.tokens.text(token)))
  );
}

/** `the Mexican weekly, Todo,` */
function isPaperBefore(reading: Reading, from: number): boolean {
  return (
    (reading.gap(from) & ~GAP_QUOTE) === (GAP_BLANK | GAP_COMMA) && isPaperNoun(reading, from - 1)
  );
}
