import type { Draft, Reading } from '../reading';
import { bodyOf, isOwnWord } from '../text/body-draft';
import { closesQuote } from '../text/quotations';
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

/** Ends of the names of papers in German. */
const PAPERS =
  /.(blatt|zeitung|post|presse|kurier|bote|rundschau|anzeiger|nachrichten|beobachter|hefte|stimme)$/i;
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
    quotedPaper(reading, token) ??
    namedPaper(reading, token) ??
    articledPaper(reading, token) ??
    newspaper(reading, token)
  );
}

/** `the organ “Tog”`, `the Rome “Times”`: a noun or a town before the quotation that the name fills. */
function quotedPaper(reading: Reading, from: number): Draft | null {
  if (reading.gap(from) !== (GAP_BLANK | GAP_QUOTE)) return null;
  let last = from;
  while (!closesQuote(reading, last)) {
    last++;
    if (last === from + 4 || !reading.isJoined(last) || !reading.isCapital(last)) return null;
  }
  const before = from - 1;
  if (isPaperNoun(reading, before)) return calledOf(reading, from, last + 1, before);
  // `the London “Jewish Chronicle”` goes by its own name.
  const listed = reading.listed.get(from);
  if (last > from && listed?.to === last + 1) return null;
  const town = reading.listedBefore(from);
  if (town?.type !== 'place' || !isPaperEnd(reading, last)) return null;
  return calledOf(reading, town.from, last + 1, last);
}

function isPaperEnd(reading: Reading, token: number): boolean {
  return reading.is(token, CLASS_NEWSPAPER) || PAPERS.test(reading.tokens.text(token));
}

/** `the Yiddish daily Der Tog`, `publisher of Der Stuermer`: papers by a noun or a German article. */
function namedPaper(reading: Reading, from: number): Draft | null {
  const before = from - 1;
  const called = reading.gap(from) === GAP_BLANK && isPaperNoun(reading, before);
  const abroad = called || reading.is(before, CLASS_FUNCTION);
  // `Jean-Marie Le Pen`, and later `Le Pen’s group`
  const isSurname = (reading.surnames.get(from)?.to ?? 0) > from + 1;
  const german = abroad && !isSurname && FOREIGN_ARTICLES.test(reading.tokens.text(from));
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

/** The paper that a noun in lower case says something to be: `Dwa Grosze, the leading paper`, `the weekly, Todo`. */
export function paperCalled(reading: Reading, noun: number): Draft | null {
  if (!PAPER_NOUNS.has(reading.tokens, noun)) return null;
  const next = noun + 1;
  if ((reading.gap(next) & ~GAP_QUOTE) === (GAP_BLANK | GAP_COMMA)) {
    const to = titleEnd(reading, next);
    if (to > next) return calledOf(reading, next, to, noun);
  }
  const end = appositionStart(reading, noun);
  if (end < 0 || !isApposition(reading, end, noun)) return null;
  let from = end;
  while (
    from > end - 4 &&
    isTitleWord(reading, from - 1) &&
    (from === end || reading.isJoined(from))
  ) {
    from--;
  }
  if (from === end || reading.is(from, CLASS_ANY_TITLE)) return null;
  if (
    reading.isJoined(from) &&
    (isTitleWord(reading, from - 1) || reading.is(from - 1, CLASS_ANY_TITLE))
  )
    return null;
  return calledOf(reading, from, end, noun);
}

/** Outweighs what looks like a person's name or a title: `Dziennik Polski`. */
function calledOf(reading: Reading, from: number, to: number, noun: number): Draft {
  const draft = bodyOf(reading, from, to, noun);
  return { ...draft, strength: draft.strength + 4 };
}

/** The token behind the capital words that begin here. */
function titleEnd(reading: Reading, from: number): number {
  if (reading.is(from, CLASS_ANY_TITLE)) return from;
  let to = from;
  while (to < from + 4 && (to === from || reading.isJoined(to)) && isTitleWord(reading, to)) to++;
  return reading.isCapital(to) && reading.isJoined(to) ? from : to;
}

function isTitleWord(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token) || reading.isInitial(token)) return false;
  return !reading.is(token, CLASS_CALENDAR | CLASS_FUNCTION);
}

/** The first token of an apposition that a comma opens, at most six words before its noun; −1 for none. */
function appositionStart(reading: Reading, noun: number): number {
  for (let token = noun; token > noun - 6 && token > 0; token--) {
    if ((reading.gap(token) & GAP_COMMA) !== 0) return token;
    const before = token - 1;
    if (!/^[ -]$/.test(reading.between(before, token))) return -1;
    const word = reading.tokens.text(before);
    // `Moshe Lezerovich, correspondent of the Yiddish daily Haint`: the noun is another one.
    if (reading.is(before, CLASS_FUNCTION) && !/^(the|a|an|in)$/.test(word)) return -1;
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
