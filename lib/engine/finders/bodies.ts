import type { MentionType } from '../model';
import type { Draft, Reading } from '../reading';
import { bodyOf, isOwnWord } from '../text/body-draft';
import { HEADS, isInRow, LONGEST, rightEnd } from '../text/body-end';
import { GAP_HYPHEN, SHAPE_LOWER, SHAPE_NUMBER } from '../text/tokens';
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
  CLASS_WEAK_BODY,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';
import { firmAt } from './firm-names';
import { paperAt, paperCalled } from './papers';

/** Possessives that are part of a name rather than its owner. */
const PLURAL_OWNERS =
  /^(women|children|men|workers|people|writer|teacher|worker|lawyer|student|farmer|merchant|mother|father|veteran|author|journalist|actor|artist|soldier|orphan|consumer|peasant|artisan)$/i;

/** No movement’s congresses have come to such numbers. */
const MOST_CONGRESSES = 60;

/** `Ministry of the Interior` */
const MINISTRIES = new WordSet('ministry department');
/** Before a head they make no name: `High School age`, `(Related Cabinet story P. 3)`. */
const NO_NAMES = new WordSet('high related building nominating');

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
  // `World Mizrachi Organization`: the noun at the end takes the words before it, too.
  if (reading.is(to - 1, CLASS_BODY) && leftEnd(reading, to - 1) < from) return null;
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
  while (from < head && (isLooseStart(reading, from) || isInRow(reading, from))) from++;
  return from;
}

/** Whether the word before `from` belongs to the same name. */
function extendsLeft(reading: Reading, from: number): boolean {
  const before = from - 1;
  const owned = reading.isPossessive(before);
  if (owned) {
    return PLURAL_OWNERS.test(reading.tokens.text(before)) && reading.isCapital(before);
  }
  if (!reading.isJoined(from) || isBehindOtherBody(reading, from)) return false;
  if (reading.shape(before) === SHAPE_NUMBER) return isOrdinal(reading, before);
  if (!reading.isCapital(before)) return isInnerTie(reading, before);
  if (reading.is(before, CLASS_CALENDAR)) return false;
  if (reading.is(before, CLASS_FUNCTION)) return opensListed(reading, before, from);
  return !reading.is(before, CLASS_ANY_TITLE) || reading.is(before, CLASS_BODY);
}

/** `World Zionist Organization-Jewish Agency Executive`: two bodies over a hyphen. */
function isBehindOtherBody(reading: Reading, from: number): boolean {
  if ((reading.gap(from) & GAP_HYPHEN) === 0) return false;
  const other = reading.listedBefore(from);
  return other?.type === 'organization' && other.to - other.from > 1;
}

/** `Near East Exhibition`: a small word that opens a listed name. */
function opensListed(reading: Reading, token: number, from: number): boolean {
  const listed = reading.listed.get(token);
  return listed?.from === token && listed.to > from;
}

/** `Refugee and Relief Committee`, `League of Nations High Commission`: a small word inside. */
function isInnerTie(reading: Reading, tie: number): boolean {
  const word = reading.tokens.text(tie);
  const before = tie - 1;
  if (before < 0 || !reading.isJoined(tie) || !reading.isCapital(before)) return false;
  if (word === 'of') return reading.is(before, CLASS_BODY_OPENER);
  if (word !== 'and' && word !== '&') return false;
  const isOther = reading.listed.get(tie + 1)?.type === 'organization';
  if (isOther && reading.listedBefore(tie)?.type === 'organization') return false;
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
  return (reading.gap(token) & GAP_HYPHEN) !== 0 && reading.shape(token - 1) === SHAPE_LOWER;
}

/** Whether there is enough beside the head for a name. */
function isNamed(reading: Reading, from: number, head: number, to: number): boolean {
  const left = head - from;
  if (left === 0) {
    if (to === head + 1 || reading.is(from - 1, CLASS_ANY_TITLE)) return false;
    return isOpenedName(reading, head, to);
  }
  if (left > 1) return !isNationalHome(reading, head);
  if (NO_NAMES.has(reading.tokens, from) || isNationalHome(reading, head)) return false;
  // One word before the head: a sentence's first word must be more than a plain word.
  if (reading.opensSentence(from) && reading.isEnglish(from) && !reading.is(from, CLASS_PEOPLE)) {
    return reading.tokens.text(from).length > 3 && !reading.is(head, CLASS_WEAK_BODY);
  }
  return true;
}

/** `the Jewish National Home`: an aim, no house. */
function isNationalHome(reading: Reading, head: number): boolean {
  return reading.tokens.reads(head, 'Home') && reading.tokens.reads(head - 1, 'National');
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
  // `the 103rd Congress` is that of the United States.
  if (word === 'congress' && Number.parseInt(reading.tokens.text(from), 10) > MOST_CONGRESSES)
    return 'organization';
  if (numbered) return 'event';
  return word === 'conference' && to === head + 1 && head - from === 1 ? 'event' : 'organization';
}
