import type { MentionType } from '../model';
import type { Draft, Reading } from '../reading';
import { GAP_BLANK, GAP_COMMA, GAP_HYPHEN, SHAPE_LOWER, SHAPE_NUMBER } from '../text/tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_BODY,
  CLASS_BODY_OPENER,
  CLASS_BODY_PREFIX,
  CLASS_CALENDAR,
  CLASS_DOCUMENT,
  CLASS_EVENT,
  CLASS_FUNCTION,
  CLASS_NEWSPAPER,
  CLASS_PEOPLE,
  CLASS_WEAK_BODY,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';

const HEADS = CLASS_BODY | CLASS_EVENT | CLASS_DOCUMENT;
const LONGEST = 14;

/** Words that tie parts of a body's name behind its head. */
const TIES = /^(of|for|on|and|the|a|an|&)$/;
/** Possessives that are part of a name rather than its owner. */
const PLURAL_OWNERS = /^(women|children|men|workers|people)$/i;

/** Ends of the names of papers in German. */
const PAPERS =
  /.(blatt|zeitung|post|presse|kurier|bote|rundschau|anzeiger|nachrichten|beobachter)$/i;
/** Before the name of a paper. */
const PAPER_NOUNS = new WordSet(
  'daily weekly monthly newspaper paper organ magazine periodical tabloid',
);
/** Begin the names of papers abroad. */
const FOREIGN_ARTICLES = /^(Der|Die|Das|Dos|Di|Unser|Haynt|Le|La|Il)$/;
const FIRM_ENDS = new WordSet('co sons bros brothers company');

/**
 * Finds bodies, events and documents by the noun that ends or opens their names:
 * *Portuguese Jewish Refugee Aid Committee*, *Union of Orthodox Rabbis*, *Declaration of Rights*.
 */
export function findBodies(reading: Reading): void {
  for (let head = 0; head < reading.tokens.count; head++) {
    if (!reading.isCapital(head) || reading.inCapitals(head)) continue;
    const opened = shapeAt(reading, head);
    if (opened) reading.drafts.push(opened);
    if (!reading.is(head, HEADS)) continue;
    if (isCompound(reading, head)) continue;
    const from = leftEnd(reading, head);
    const to = rightEnd(reading, head, from < head);
    if (!isNamed(reading, from, head, to)) continue;
    reading.drafts.push(draftOf(reading, from, head, to));
  }
}

function shapeAt(reading: Reading, token: number): Draft | null {
  return (
    openedName(reading, token) ??
    namedPaper(reading, token) ??
    articledPaper(reading, token) ??
    newspaper(reading, token) ??
    firm(reading, token)
  );
}

/** `Congregation Beth Israel`, `Hitachduth Bnei Yishuv`: the noun comes first. */
function openedName(reading: Reading, from: number): Draft | null {
  if (!reading.is(from, CLASS_BODY_PREFIX) || reading.isPossessive(from)) return null;
  let to = from + 1;
  while (to < from + 5 && reading.isJoined(to) && isOwnWord(reading, to)) to++;
  if (to === from + 1 || (reading.isEnglish(from) && reading.isEnglish(from + 1))) return null;
  return bodyOf(reading, from, to, from);
}

function isOwnWord(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token) || reading.isInitial(token)) return false;
  return !reading.is(token, CLASS_CALENDAR | CLASS_ANY_TITLE | CLASS_FUNCTION);
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
  if (reading.isEnglish(head) || !PAPERS.test(reading.tokens.text(head))) return null;
  let from = head;
  while (from > 0 && reading.isJoined(from) && isOwnWord(reading, from - 1)) from--;
  return bodyOf(reading, from, head + 1, head);
}

/** `R. H. Macy & Co.`, `Kuhn, Loeb & Co.` */
function firm(reading: Reading, head: number): Draft | null {
  if (!FIRM_ENDS.has(reading.tokens, head)) return null;
  if (head === 0 || !/^ ?& ?$/.test(reading.between(head - 1, head))) return null;
  let from = head - 1;
  while (from > 0 && reading.isJoined(from) && isFirmWord(reading, from - 1)) from--;
  if (!reading.isCapital(from)) return null;
  const draft = bodyOf(reading, from, head + 1, head);
  return reading.tokens.text(head).toLowerCase() === 'co' ? { ...draft, tail: 'stop' } : draft;
}

function isFirmWord(reading: Reading, token: number): boolean {
  return reading.isCapital(token) && !reading.is(token, CLASS_ANY_TITLE | CLASS_FUNCTION);
}

function bodyOf(reading: Reading, from: number, to: number, head: number): Draft {
  return {
    from,
    to,
    type: 'organization',
    origin: 'shape',
    strength: 9 + (to - from),
    senses: [],
    because: [`named by “${reading.tokens.text(head)}”`],
  };
}

/** Another capital head noun follows: that one decides. */
function isCompound(reading: Reading, head: number): boolean {
  const next = head + 1;
  return reading.isJoined(next) && reading.isCapital(next) && reading.is(next, HEADS);
}

function leftEnd(reading: Reading, head: number): number {
  let from = head;
  while (from > 0 && head - from < LONGEST && extendsLeft(reading, from)) from--;
  while (from < head && isLooseStart(reading, from)) from++;
  return from;
}

/** Whether the word before `from` belongs to the same name. */
function extendsLeft(reading: Reading, from: number): boolean {
  const before = from - 1;
  const owned = reading.isPossessive(before);
  if (owned) {
    return PLURAL_OWNERS.test(reading.tokens.text(before)) && reading.isCapital(before);
  }
  if (!reading.isJoined(from)) return false;
  if (reading.shape(before) === SHAPE_NUMBER) return isOrdinal(reading, before);
  if (!reading.isCapital(before)) return isInnerTie(reading, before);
  if (reading.is(before, CLASS_CALENDAR)) return false;
  if (reading.is(before, CLASS_FUNCTION)) return false;
  return !reading.is(before, CLASS_ANY_TITLE) || reading.is(before, CLASS_BODY);
}

/** `Refugee and Relief Committee`, `League of Nations High Commission`: a small word inside. */
function isInnerTie(reading: Reading, tie: number): boolean {
  const word = reading.tokens.text(tie);
  const before = tie - 1;
  if (before < 0 || !reading.isJoined(tie) || !reading.isCapital(before)) return false;
  if (word === 'of') return reading.is(before, CLASS_BODY_OPENER);
  if (word !== 'and' && word !== '&') return false;
  const plain = reading.isEnglish(before) || reading.is(before, CLASS_PEOPLE);
  return plain && !reading.is(before, HEADS | CLASS_ANY_TITLE) && !reading.opensSentence(before);
}

function isOrdinal(reading: Reading, token: number): boolean {
  return /^\d+(st|nd|rd|th)$/i.test(reading.tokens.text(token));
}

/** Words that only open the sentence, and small words left over at the start. */
function isLooseStart(reading: Reading, token: number): boolean {
  if (reading.shape(token) === SHAPE_LOWER || reading.is(token, CLASS_FUNCTION)) return true;
  if (!reading.opensSentence(token) || reading.is(token, CLASS_PEOPLE)) return false;
  return false;
}

function rightEnd(reading: Reading, head: number, hasLeft: boolean): number {
  let to = head + 1;
  if (reading.isPossessive(head)) return to;
  if (!hasLeft && !reading.is(head, CLASS_BODY_OPENER | CLASS_DOCUMENT | CLASS_EVENT)) return to;
  let end = to;
  while (to < reading.tokens.count && to - head < LONGEST && continuesRight(reading, to, head)) {
    to++;
    if (reading.isCapital(to - 1)) end = to;
    if (reading.isPossessive(to - 1)) break;
  }
  return end;
}

function continuesRight(reading: Reading, token: number, head: number): boolean {
  const gap = reading.gap(token);
  if ((gap & ~(GAP_BLANK | GAP_HYPHEN)) !== 0 || gap === 0) return false;
  if (reading.isCapital(token)) {
    // Directly behind the head only a small word leads on.
    return token > head + 1 && !reading.is(token, CLASS_CALENDAR | CLASS_ANY_TITLE);
  }
  const word = reading.tokens.text(token);
  if (!TIES.test(word)) return false;
  if (leadsToBody(reading, token) && !isCircle(reading, head)) return false;
  if (token === head + 1) return /^(of|for|on)$/.test(word);
  if (/^an?$/.test(word)) return reading.tokens.reads(token - 1, 'for');
  if (word === 'and') return reading.isCapital(token - 1) && reading.isCapital(token + 1);
  return true;
}

/** `American Friends of the Hebrew University`: the body is part of the name. */
function isCircle(reading: Reading, head: number): boolean {
  return /^(friends|veterans|alumni|women|sons|daughters)$/i.test(reading.tokens.text(head));
}

/** `Mandates Commission of the League of Nations`: two bodies, one the other's organ. */
function leadsToBody(reading: Reading, tie: number): boolean {
  const next = reading.tokens.reads(tie + 1, 'the') ? tie + 2 : tie + 1;
  const listed = reading.listed.get(next);
  if (!listed || !reading.tokens.reads(tie, 'of')) return false;
  return listed.type === 'organization' || isTownAndState(reading, listed);
}

/** `Action for Soviet Jewry of Waltham, Mass.`: where a body is, not what it is called. */
function isTownAndState(reading: Reading, { type, to }: Draft): boolean {
  if (type !== 'place' || (reading.gap(to) & GAP_COMMA) === 0) return false;
  return reading.listed.get(to)?.type === 'place';
}

/** Whether there is enough beside the head for a name. */
function isNamed(reading: Reading, from: number, head: number, to: number): boolean {
  const left = head - from;
  if (left === 0) {
    if (to === head + 1 || reading.is(from - 1, CLASS_ANY_TITLE)) return false;
    return isOpenedName(reading, head, to);
  }
  if (left > 1) return true;
  // One word before the head: a sentence's first word must be more than a plain word.
  if (reading.opensSentence(from) && reading.isEnglish(from) && !reading.is(from, CLASS_PEOPLE)) {
    return reading.tokens.text(from).length > 3 && !reading.is(head, CLASS_WEAK_BODY);
  }
  return true;
}

/** `Club of Jewish Deputies` is a name, `Council of the Histadrut` and `Treaty of 1920` are none. */
function isOpenedName(reading: Reading, head: number, to: number): boolean {
  if (to - head < 3) return false;
  if (reading.tokens.reads(head + 2, 'the')) return to - head > 4;
  return to - head > 3 || !reading.is(head, CLASS_WEAK_BODY);
}

function draftOf(reading: Reading, from: number, head: number, to: number): Draft {
  return {
    from,
    to,
    type: typeOf(reading, from, head, to),
    origin: 'shape',
    strength: 7 + (to - from),
    senses: [],
    because: [`named by “${reading.tokens.text(head)}”`],
  };
}

function typeOf(reading: Reading, from: number, head: number, to: number): MentionType {
  if (reading.is(head, CLASS_DOCUMENT)) return 'document';
  if (!reading.is(head, CLASS_EVENT)) return 'organization';
  if (!reading.is(head, CLASS_BODY)) return 'event';
  // A congress with a number or a year sits; one without is a body.
  const numbered = reading.shape(from) === SHAPE_NUMBER;
  const word = reading.tokens.text(head).toLowerCase();
  if (numbered) return 'event';
  return word === 'conference' && to === head + 1 && head - from === 1 ? 'event' : 'organization';
}
