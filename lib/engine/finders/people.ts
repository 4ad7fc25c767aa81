import type { Draft, Reading } from '../reading';
import { isMonsieur } from '../text/monsieur';
import { type PersonShape, readPersonShape } from '../text/person-shape';
import { aloneEvidence, ENOUGH } from '../text/single-names';
import {
  GAP_BLANK,
  GAP_BRACKET,
  GAP_BREAK,
  GAP_COMMA,
  GAP_HYPHEN,
  GAP_QUOTE,
  GAP_STOP,
  SHAPE_LOWER,
  SHAPE_NUMBER,
} from '../text/tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_FEMALE,
  CLASS_FUNCTION,
  CLASS_MALE,
  CLASS_PARTICLE,
  CLASS_PLACE_KIND,
  CLASS_PLACE_OPENER,
  CLASS_ROLE,
  CLASS_SPEECH,
  CLASS_STRICT_PREPOSITION,
  CLASS_TITLE,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';

/** Honors that stand inside or behind names of the East. */
const HONORS = new WordSet('bey pasha effendi khan');

/** Behind what is the subject of a sentence. */
const OF_SUBJECTS = new WordSet('has had was is will would who');
const RELATIVES = new WordSet('who whom whose');

/** Ends of surnames that hardly any other name has. */
const SURNAME_ENDS =
  /.(sk[iy]|ck[iy]|cz|[eo]vi[tc][hz]|owitz|ewitz|ovici|wicz|witz|berg|stein|baum|feld|blum|blatt|thal|mann|heimer|heim|kind|enko|[eo]ff|escu|oglu|vili|ides|opoulos)$/i;

/** Finds people by the form of their names and by what stands around them. */
export function findPeople(reading: Reading): void {
  let last: Draft | null = null;
  for (let token = 0; token < reading.tokens.count; token++) {
    if (!reading.isCapital(token) && !isTitledParticle(reading, token)) continue;
    const shape = readPersonShape(reading, token);
    if (!shape || shape.blocked || reading.inCapitals(token) || isPairOfPlaces(reading, shape))
      continue;
    if (isMonsieur(reading, shape)) {
      last = draftOf({ ...shape, from: token + 1 }, ENOUGH);
      reading.drafts.push(last);
      token = shape.to - 1;
      continue;
    }
    const start = trueStart(reading, shape);
    if (start !== token) continue;
    const evidence = evidenceFor(reading, shape, last);
    if (evidence < ENOUGH) continue;
    last = draftOf(shape, evidence);
    reading.drafts.push(last);
    token = shape.to - 1;
  }
}

/** `the Israel-Egypt lines`: two listed places over a hyphen, whatever people are called by them. */
function isPairOfPlaces(reading: Reading, { from, to }: PersonShape): boolean {
  if (to !== from + 2 || (reading.gap(from + 1) & GAP_HYPHEN) === 0) return false;
  return (
    reading.listed.get(from)?.type === 'place' && reading.listed.get(from + 1)?.type === 'place'
  );
}

/** `Prince von Starhemberg` */
function isTitledParticle(reading: Reading, token: number): boolean {
  if (!reading.is(token, CLASS_PARTICLE) || !reading.is(token - 1, CLASS_ANY_TITLE)) return false;
  return reading.isCapital(token - 1) && titleBefore(reading, token) >= 0;
}

/** A word that only opens the sentence is no part of the name behind it. */
function trueStart(reading: Reading, { from, words }: PersonShape): number {
  if (titleBefore(reading, from) >= 0 || reading.isInitial(from)) return from;
  if (reading.isGivenName(from)) return from;
  const plain = reading.isEnglish(from);
  if (plain && (words > 1 || reading.opensSentence(from))) return from + 1;
  return from;
}

/** The title directly before a token, or −1; for an office of several words its last. */
export function titleBefore(reading: Reading, token: number): number {
  const before = token - 1;
  if (before < 0) return -1;
  if (!reading.is(before, CLASS_ANY_TITLE) && !reading.endsHead(token)) return -1;
  const gap = reading.gap(token);
  // `From Defense Minister, Moshe Dayan`: a comma too many is no border after a capital title.
  const border = reading.isCapital(before) ? GAP_BLANK | GAP_STOP | GAP_BRACKET : GAP_BLANK;
  // `the Minister of Justice. Likud agreed`: only what is shortened has a stop of its own.
  if ((gap & GAP_STOP) !== 0 && !reading.isShortened(before)) return -1;
  return (gap & ~border) === 0 && (gap & GAP_BLANK) !== 0 ? before : -1;
}

/** Sex that a title tells, or null. */
export function sexOfTitle(reading: Reading, title: number): 'm' | 'f' | null {
  if (title < 0) return null;
  if (reading.is(title, CLASS_FEMALE)) return 'f';
  return reading.is(title, CLASS_MALE) ? 'm' : null;
}

function evidenceFor(reading: Reading, shape: PersonShape, last: Draft | null): number {
  const { from, words } = shape;
  const title = titleEvidence(reading, from);
  if (words === 1 && !reading.isInitial(from)) {
    if (holdsHonor(reading, shape)) return ENOUGH;
    return title + aloneEvidence(reading, shape, title, last);
  }
  return (
    title +
    formEvidence(reading, shape) +
    behindEvidence(reading, shape.to) +
    beforeEvidence(reading, from) +
    listEvidence(reading, from, last)
  );
}

function titleEvidence(reading: Reading, from: number): number {
  const title = titleBefore(reading, from);
  if (title < 0) return 0;
  if (isShip(reading, title, from) || isChurch(reading, title, from)) return -4;
  if (reading.isCapital(title)) return 4;
  // `its sister Na'amat Israel`: a word for kin proves less than one for a calling.
  return reading.is(title, CLASS_TITLE) ? 2 : 1;
}

/** `St. Mary’s`: a church, a school or a town, but `St. John Philby` is a man. */
function isChurch(reading: Reading, title: number, from: number): boolean {
  if (!/^(st|saint)$/i.test(reading.tokens.text(title))) return false;
  return !(reading.isJoined(from + 1) && reading.isCapital(from + 1));
}

/** `the Queen Mary`: with an article and a royal title it is a ship or an inn. */
function isShip(reading: Reading, title: number, from: number): boolean {
  if (!/^(queen|king|prince|princess|lord|lady|duchess)$/i.test(reading.tokens.text(title)))
    return false;
  return reading.isGivenName(from) && reading.tokens.text(title - 1).toLowerCase() === 'the';
}

function formEvidence(reading: Reading, shape: PersonShape): number {
  let evidence = 0;
  if (reading.isInitial(shape.from) || reading.isGivenName(shape.from)) evidence += 3;
  if (reading.is(shape.from, CLASS_PLACE_OPENER) && !reading.isGivenName(shape.from)) evidence -= 2;
  if (hasMiddleInitial(reading, shape)) evidence += 3;
  if (endsLikeSurname(reading, shape)) evidence += 2;
  if (isCountryAndNoun(reading, shape)) evidence -= 4;
  let plain = 0;
  for (let token = shape.from; token < shape.to; token++) {
    if (reading.isEnglish(token) && !reading.isGivenName(token)) plain++;
  }
  if (plain === 0) evidence++;
  if (holdsHonor(reading, shape)) evidence += 3;
  // `Bernard Baruch`, `Stephen Wise`: a surname may be a word, a given name hardly.
  if (plain > 1) evidence -= 2;
  return evidence;
}

/** `Verner Z. Reed` */
function hasMiddleInitial(reading: Reading, { from, surname }: PersonShape): boolean {
  return surname > from + 1 && reading.isInitial(surname - 1) && !reading.isInitial(from);
}

/** `Waclaw Wislicki`: the ending is one of surnames, and no other thing is called so. */
function endsLikeSurname(reading: Reading, { from, surname }: PersonShape): boolean {
  if (surname === from || reading.isEnglish(surname) || reading.listed.has(surname)) return false;
  return SURNAME_ENDS.test(reading.tokens.text(surname));
}

/** `Israel Bonds`, `Jordan Waters`: a country, though some people are called by it, and a noun. */
function isCountryAndNoun(reading: Reading, { from, surname }: PersonShape): boolean {
  if (reading.listed.get(from)?.type !== 'place' || surname !== from + 1) return false;
  return reading.isEnglish(surname) && !reading.surnames.has(surname);
}

/** `Ragheb Bey Nashashibi`, `Musa Kazim Pasha` */
function holdsHonor(reading: Reading, { from, to }: PersonShape): boolean {
  for (let token = from + 1; token < to; token++) {
    if (HONORS.has(reading.tokens, token)) return true;
  }
  return false;
}

function behindEvidence(reading: Reading, to: number): number {
  if (to >= reading.tokens.count) return 0;
  const gap = reading.gap(to);
  if ((gap & (GAP_BREAK | GAP_STOP)) !== 0) return 0;
  if ((gap & GAP_COMMA) === 0) {
    if (reading.is(to, CLASS_SPEECH) || leadsToPerson(reading, to)) return 2;
    return !reading.isCapital(to) && OF_SUBJECTS.has(reading.tokens, to) ? 1 : 0;
  }
  if (reading.shape(to) === SHAPE_NUMBER) return 2;
  return isApposition(reading, to) ? 2 : 0;
}

/** `Aneurin Bevan and Hugh Gaitskell` */
function leadsToPerson(reading: Reading, and: number): boolean {
  const next = and + 1;
  if (!reading.tokens.reads(and, 'and') || reading.gap(next) !== GAP_BLANK) return false;
  return reading.isCapital(next) && reading.isGivenName(next) && !reading.listed.has(next);
}

/** `, president of`, `, the author`, `, who`: a role within three words. */
function isApposition(reading: Reading, token: number): boolean {
  for (let at = token; at < token + 4 && at < reading.tokens.count; at++) {
    if (at > token && (reading.gap(at) & ~GAP_BLANK) !== 0) return false;
    if (reading.is(at, CLASS_ROLE)) return true;
    if (reading.shape(at) === SHAPE_LOWER && RELATIVES.has(reading.tokens, at)) {
      return true;
    }
  }
  return false;
}

/** Before *of* they speak of a person: `in honor of`, `the widow of`. */
const PERSONAL = new WordSet(
  'honor honour memory son sons daughter daughters wife widow brother sister father mother nephew friend election appointment chairmanship presidency murder trial arrest funeral death',
);

function beforeEvidence(reading: Reading, from: number): number {
  const before = from - 1;
  if (before < 0) return 0;
  // `“Old Cities,” Werner Weiss, 8 p. m.`: the speaker behind the title of a lecture.
  if ((reading.gap(from) & (GAP_QUOTE | GAP_COMMA)) === (GAP_QUOTE | GAP_COMMA)) return 2;
  if (reading.opensSentence(from)) return 0;
  return ofEvidence(reading, before) + wordEvidence(reading, from);
}

/** `in honor of`, but `the village of Meir Shfeyah`. */
function ofEvidence(reading: Reading, before: number): number {
  if (!reading.tokens.reads(before, 'of')) return 0;
  if (reading.is(before - 1, CLASS_PLACE_KIND)) return -6;
  return PERSONAL.has(reading.tokens, before - 1) ? 3 : 0;
}

function wordEvidence(reading: Reading, from: number): number {
  const before = from - 1;
  // `19-year-old Ronni Reis`
  if (reading.tokens.reads(before, 'old') && (reading.gap(before) & GAP_HYPHEN) !== 0) return 3;
  if (reading.is(before, CLASS_STRICT_PREPOSITION)) return reading.isGivenName(from) ? -1 : -2;
  if (reading.is(before, CLASS_FUNCTION)) return reading.tokens.reads(before, 'the') ? -2 : 0;
  if (reading.is(before, CLASS_SPEECH)) return 1;
  // `The diseuse Isa Kremer`: a noun in lower case says what somebody is.
  const noun = reading.gap(from) === GAP_BLANK && reading.shape(before) === SHAPE_LOWER;
  return noun && reading.tokens.text(before - 1).toLowerCase() === 'the' ? 1 : 0;
}

/** In a row of people the next name is one too. */
function listEvidence(reading: Reading, from: number, last: Draft | null): number {
  if (!last || last.to > from) return 0;
  if (isBehindPlace(reading, last.to, from)) return 2;
  if (from - last.to > 1) return 0;
  const gap = reading.gap(last.to);
  if (from === last.to) return (gap & GAP_COMMA) !== 0 ? 2 : 0;
  return /^(and|or|with)$/.test(reading.tokens.text(from - 1)) ? 2 : 0;
}

/** `George Aiken of Vermont, Thruston Morton of Kentucky` */
function isBehindPlace(reading: Reading, end: number, from: number): boolean {
  if (from - end < 2 || from - end > 5 || !reading.tokens.reads(end, 'of')) return false;
  const place = reading.listed.get(end + 1);
  if (place?.type !== 'place' && !reading.isCapital(end + 1)) return false;
  const comma = (reading.gap(from) & GAP_COMMA) !== 0;
  return comma || reading.tokens.reads(from - 1, 'and');
}

function draftOf(shape: PersonShape, evidence: number): Draft {
  return {
    from: shape.from,
    to: shape.to,
    type: 'person',
    origin: 'shape',
    strength: 5 + (shape.to - shape.from) + Math.min(evidence, 5),
    senses: [],
    because: [],
  };
}
