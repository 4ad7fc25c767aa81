import type { MentionType } from '../model';
import type { Draft, Reading } from '../reading';
import { bodyOf, isOwnWord } from '../text/body-draft';
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
  CLASS_PEOPLE,
  CLASS_SPEECH,
  CLASS_WEAK_BODY,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';
import { firmAt } from './firm-names';
import { paperAt, paperCalled } from './papers';

const HEADS = CLASS_BODY | CLASS_EVENT | CLASS_DOCUMENT;
const LONGEST = 14;

/** Words that tie parts of a body's name behind its head. */
const TIES = /^(of|for|on|and|the|a|an|&)$/;
/** Possessives that are part of a name rather than its owner. */
const PLURAL_OWNERS =
  /^(women|children|men|workers|people|writer|teacher|worker|lawyer|student|farmer|merchant|mother|father|veteran|author|journalist|actor|artist|soldier|orphan|consumer|peasant|artisan)$/i;

/** `Ministry of the Interior` */
const MINISTRIES = new WordSet('ministry department');
/** Before a head they make no name: `High School age`, `(Related Cabinet story P. 3)`. */
const NO_NAMES = new WordSet('high related');

/**
 * Finds bodies, events and documents by the noun that ends or opens their names:
 * *Portuguese Jewish Refugee Aid Committee*, *Union of Orthodox Rabbis*, *Declaration of Rights*.
 */
export function findBodies(reading: Reading): void {
  for (let token = 0; token < reading.tokens.count; token++) {
    if (!reading.isCapital(token)) {
      const paper = paperCalled(reading, token);
      if (paper) reading.drafts.push(paper);
    } else if (!reading.inCapitals(token)) {
      const opened = shapeAt(reading, token);
      if (opened) reading.drafts.push(opened);
      const headed = headedBy(reading, token);
      if (headed) reading.drafts.push(headed);
    }
  }
}

function headedBy(reading: Reading, head: number): Draft | null {
  if (!reading.is(head, HEADS) || isCompound(reading, head)) return null;
  const from = leftEnd(reading, head);
  const to = rightEnd(reading, head, from < head);
  return isNamed(reading, from, head, to) ? draftOf(reading, from, head, to) : null;
}

function shapeAt(reading: Reading, token: number): Draft | null {
  return (
    openedName(reading, token) ??
    paperAt(reading, token) ??
    firmAt(reading, token) ??
    youngBranch(reading, token)
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

const YOUNG = new WordSet('junior young');

/** `Junior Hadassah`: the youth of a listed body is a body of its own. */
function youngBranch(reading: Reading, from: number): Draft | null {
  if (!YOUNG.has(reading.tokens, from) || !reading.isJoined(from + 1)) return null;
  const listed = reading.listed.get(from + 1);
  return listed?.type === 'organization' ? bodyOf(reading, from, listed.to, listed.from) : null;
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
  if (reading.listed.get(tie + 1)?.type === 'organization') {
    for (let from = before; from >= Math.max(0, tie - 8); from--) {
      const own = reading.listed.get(from);
      if (own?.type === 'organization' && own.to === tie) return false;
    }
  }
  const plain = reading.isEnglish(before) || reading.is(before, CLASS_PEOPLE);
  return plain && !reading.is(before, HEADS | CLASS_ANY_TITLE) && !reading.opensSentence(before);
}

function isOrdinal(reading: Reading, token: number): boolean {
  return /^\d+(st|nd|rd|th)$/i.test(reading.tokens.text(token));
}

/** Words that only open the sentence, and small words left over at the start. */
function isLooseStart(reading: Reading, token: number): boolean {
  if (reading.shape(token) === SHAPE_LOWER || reading.is(token, CLASS_FUNCTION)) return true;
  // `the anti-Semitic Endek Party`
  if ((reading.gap(token) & GAP_HYPHEN) === 0) return false;
  return reading.is(token, CLASS_PEOPLE) && reading.shape(token - 1) === SHAPE_LOWER;
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
  return endsInAdjective(reading, end) ? tieBefore(reading, end, head) : end;
}

/** `the Statute of Limitations on Nazi crimes`: an adjective whose noun is no part of the name. */
function endsInAdjective(reading: Reading, end: number): boolean {
  if (!reading.is(end - 1, CLASS_PEOPLE) || reading.gap(end) !== GAP_BLANK) return false;
  if (reading.shape(end) !== SHAPE_LOWER || reading.is(end, CLASS_FUNCTION | CLASS_SPEECH))
    return false;
  return !/s$/.test(reading.tokens.text(end - 1)) && !reading.isPossessive(end - 1);
}

/** The end of the name before the small word that led to an adjective. */
function tieBefore(reading: Reading, end: number, head: number): number {
  let to = end - 1;
  while (to > head + 1 && reading.shape(to - 1) === SHAPE_LOWER) to--;
  return to;
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
  const next = reading.listed.get(token + 1);
  if (word === 'and' && next?.type === 'organization' && next.to > token + 2) return false;
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
  if (NO_NAMES.has(reading.tokens, from)) return false;
  // One word before the head: a sentence's first word must be more than a plain word.
  if (reading.opensSentence(from) && reading.isEnglish(from) && !reading.is(from, CLASS_PEOPLE)) {
    return reading.tokens.text(from).length > 3 && !reading.is(head, CLASS_WEAK_BODY);
  }
  return true;
}

/** `Club of Jewish Deputies` is a name, `Council of the Histadrut` and `Treaty of 1920` are none. */
function isOpenedName(reading: Reading, head: number, to: number): boolean {
  if (to - head < 3) return false;
  if (reading.tokens.reads(head + 2, 'the')) {
    return to - head > 4 || (to - head > 3 && MINISTRIES.has(reading.tokens, head));
  }
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
