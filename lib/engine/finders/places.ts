import type { Draft, Reading } from '../reading';
import { opensLongSurname } from '../text/person-shape';
import { GAP_BLANK, GAP_COMMA, GAP_HYPHEN, SHAPE_NUMBER } from '../text/tokens';
import {
  CLASS_ANY_HEAD,
  CLASS_ANY_TITLE,
  CLASS_CALENDAR,
  CLASS_FUNCTION,
  CLASS_LOWER_PLACE,
  CLASS_PARTICLE,
  CLASS_PEOPLE,
  CLASS_PLACE,
  CLASS_PLACE_KIND,
  CLASS_PLACE_OPENER,
  CLASS_PREPOSITION,
  CLASS_STRICT_PREPOSITION,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';

/** Finds places by their nouns (*Arch Street*), their first words (*Kfar Ruppin*) and by prepositions. */
export function findPlaces(reading: Reading): void {
  const towns = new Map<number, number>();
  for (let token = 0; token < reading.tokens.count; token++) {
    // Only nouns of places may stand in lower case.
    if (!reading.isCapital(token) && !reading.is(token, CLASS_LOWER_PLACE)) continue;
    if (reading.inCapitals(token)) continue;
    const draft =
      headed(reading, token) ??
      numbered(reading, token) ??
      inn(reading, token) ??
      opened(reading, token) ??
      located(reading, token);
    if (draft) reading.drafts.push(draft);
    if (draft?.from === token && draft.to === token + 1)
      towns.set(reading.tokens.hash[token] ?? 0, token);
  }
  findAgain(reading, towns);
}

/** A town that was told by its place in one sentence is one in the others, too. */
function findAgain(reading: Reading, towns: ReadonlyMap<number, number>): void {
  if (towns.size === 0) return;
  for (let token = 0; token < reading.tokens.count; token++) {
    const town = towns.get(reading.tokens.hash[token] ?? 0);
    if (town === undefined || town === token || !reading.sameWord(town, token)) continue;
    if (!isNameWord(reading, token) || reading.inCapitals(token) || isTied(reading, token))
      continue;
    if (!reading.isEnglish(token)) reading.drafts.push(draftOf(token, token + 1, 5));
  }
}

/** A capital word stands beside it, as part of the same name. */
function isTied(reading: Reading, token: number): boolean {
  const before =
    reading.isJoined(token) && reading.isCapital(token - 1) && !reading.opensSentence(token - 1);
  return before || (reading.isJoined(token + 1) && reading.isCapital(token + 1));
}

/** `Arch Street Theatre`, `Sixth avenue`, `Thirty-fourth street`. */
function headed(reading: Reading, head: number): Draft | null {
  if (!reading.is(head, CLASS_PLACE)) return null;
  const lower = !reading.isCapital(head);
  if (lower && !reading.is(head, CLASS_LOWER_PLACE)) return null;
  if (isFollowedByHead(reading, head)) return null;
  let from = head;
  while (from > 0 && head - from < 5 && extendsLeft(reading, from, head)) from--;
  if (from === head || !reading.isCapital(from)) return null;
  if (head - from === 1 && isPlain(reading, from, lower)) return null;
  const draft = draftOf(from, head + 1, 7 + (head + 1 - from));
  return isCompany(reading, from, head) ? { ...draft, type: 'organization' } : draft;
}

/** A plain word before the noun: `Sixth avenue` is a name, `the Lateral road` none. */
function isPlain(reading: Reading, token: number, lower: boolean): boolean {
  if (!reading.isEnglish(token)) return false;
  if (reading.opensSentence(token)) return true;
  return lower && !/(th|first|second|third)$/i.test(reading.tokens.text(token));
}

const WEAK_STREETS = new WordSet('place lane drive terrace court row walk mews');
/** Ends of adjectives that say whose paper it is: `a Leninite newspaper`. */
const ADJECTIVES = /.(ite|ist|ian|ish)$/;
const PERIODICALS = new WordSet('magazine newspaper daily weekly');

/** `17 Battery Place`, `1180 Grand Concourse`: a house number makes a street of weaker nouns. */
function numbered(reading: Reading, head: number): Draft | null {
  if (!WEAK_STREETS.has(reading.tokens, head)) return null;
  let from = head;
  while (from > 0 && head - from < 4 && reading.isJoined(from) && isNameWord(reading, from - 1)) {
    from--;
  }
  if (from === head || !reading.isCapital(head)) return null;
  return reading.shape(from - 1) === SHAPE_NUMBER ? draftOf(from, head + 1, 9) : null;
}

/** `Yiddish Art Theatre`: a stage named by people or art is a company, one by its street a house. */
function isCompany(reading: Reading, from: number, head: number): boolean {
  if (!isStage(reading, head)) return false;
  for (let token = from; token < head; token++) {
    if (reading.is(token, CLASS_PEOPLE)) return true;
    if (/^(state|national|art|municipal|chamber)$/i.test(reading.tokens.text(token))) return true;
  }
  return false;
}

function isStage(reading: Reading, head: number): boolean {
  return /^theat(re|er)$/i.test(reading.tokens.text(head));
}

function isFollowedByHead(reading: Reading, head: number): boolean {
  const next = head + 1;
  return reading.isJoined(next) && reading.isCapital(next) && reading.is(next, CLASS_ANY_HEAD);
}

function extendsLeft(reading: Reading, from: number, head: number): boolean {
  const before = from - 1;
  if (!reading.isJoined(from)) return false;
  if (reading.shape(before) === SHAPE_NUMBER)
    return /\d(st|nd|rd|th)$/.test(reading.tokens.text(before));
  // `Thirty-fourth street`
  if (!reading.isCapital(before)) return (reading.gap(before) & GAP_HYPHEN) !== 0;
  if (reading.is(before, CLASS_CALENDAR)) return false;
  if (reading.is(before, CLASS_PEOPLE)) return isStage(reading, head);
  if (reading.is(before, CLASS_ANY_TITLE)) return isRoyalInn(reading, before, from, head);
  return !reading.is(before, CLASS_FUNCTION);
}

/** `King Edward Hotel` */
function isRoyalInn(reading: Reading, title: number, from: number, head: number): boolean {
  return (
    head === from + 1 && reading.tokens.reads(head, 'Hotel') && ROYAL.has(reading.tokens, title)
  );
}

const ROYAL = new WordSet('king queen prince princess duke lord lady');
const INNS = new WordSet('hotel hostel villa');

/** `Hotel New Yorker`, `Hotel St. Francis`: an inn takes all capital words behind it. */
function inn(reading: Reading, from: number): Draft | null {
  if (!INNS.has(reading.tokens, from)) return null;
  if (reading.isPossessive(from) || reading.listed.has(from)) return null;
  if (reading.isJoined(from) && isInnWord(reading, from - 1)) return null;
  let to = from + 1;
  while (to < from + 4 && reading.isJoined(to) && isInnWord(reading, to)) {
    to++;
    if (reading.isPossessive(to - 1)) break;
  }
  return to === from + 1 ? null : draftOf(from, to, 12);
}

function isInnWord(reading: Reading, token: number): boolean {
  return reading.isCapital(token) && !reading.is(token, CLASS_FUNCTION | CLASS_CALENDAR);
}

/** `Kfar Ruppin`, `Hotel Adelphia`, `Mount Scopus`, but not `Mr. St. Laurent`. */
function opened(reading: Reading, from: number): Draft | null {
  if (!reading.is(from, CLASS_PLACE_OPENER) || !reading.isCapital(from)) return null;
  if (opensLongSurname(reading, from)) return null;
  if (reading.is(from, CLASS_FUNCTION | CLASS_PEOPLE) || reading.isPossessive(from)) return null;
  const next = from + 1;
  if (!isNameWord(reading, next) || !reading.isJoined(next)) return null;
  const common = reading.isEnglish(from);
  // `New Theatre`, `North Africa`: an English opener needs a word behind it that is none.
  if (common && (reading.isEnglish(next) || reading.opensSentence(from))) return null;
  const to =
    isNameWord(reading, next + 1) && reading.isJoined(next + 1) && !common ? next + 2 : next + 1;
  return draftOf(from, to, common ? 6 : 8);
}

function isNameWord(reading: Reading, token: number): boolean {
  if (token >= reading.tokens.count || !reading.isCapital(token) || reading.isInitial(token)) {
    return false;
  }
  const other = CLASS_FUNCTION | CLASS_CALENDAR | CLASS_PEOPLE | CLASS_ANY_HEAD | CLASS_ANY_TITLE;
  return !reading.is(token, other);
}

/** `at Anabta`, `in the town of Otwock`: unknown names where a place must stand. */
function located(reading: Reading, from: number): Draft | null {
  if (!isNameWord(reading, from) || reading.is(from, CLASS_PARTICLE)) return null;
  const plain = reading.isEnglish(from) || reading.isGivenName(from);
  if (plain && !isProved(reading, from)) return null;
  if (!plain && isSaidToBePlace(reading, from)) return draftOf(from, from + 1, 6);
  if (isTiedToName(reading, from)) return null;
  const proof = prepositionProof(reading, from);
  const to = endOfName(reading, from);
  if (reading.isJoined(to) && reading.isCapital(to)) return null;
  if (!reading.isCapital(to) && PERIODICALS.has(reading.tokens, to))
    return paperOf(reading, from, to);
  const named = proof + (isFollowedByPlace(reading, to) ? 2 : 0) + kindBehind(reading, to);
  return named < 2 ? null : draftOf(from, to, 4 + named);
}

/** The token behind a name of three words at most. */
function endOfName(reading: Reading, from: number): number {
  let to = from + 1;
  while (to < from + 3 && reading.isJoined(to) && isNameWord(reading, to)) to++;
  return to;
}

/** `Netcong is a community of 3,500`, `Shavel is one of the towns` */
function isSaidToBePlace(reading: Reading, from: number): boolean {
  if (!reading.opensSentence(from) || !/^(is|was)$/.test(reading.tokens.text(from + 1)))
    return false;
  if (!/^(a|an|the|one)$/.test(reading.tokens.text(from + 2))) return false;
  for (let token = from + 1; token < from + 8 && reading.gap(token) === GAP_BLANK; token++) {
    if (reading.is(token, CLASS_PLACE_KIND) && !reading.isCapital(token)) return true;
  }
  return false;
}

function paperOf(reading: Reading, from: number, to: number): Draft | null {
  if (ADJECTIVES.test(reading.tokens.text(to - 1))) return null;
  return { ...draftOf(from, to, 7), type: 'organization' };
}

/** `the village of Meir`, `Mobile, Ala.`: a kind or a state outweighs what else the word means. */
function isProved(reading: Reading, from: number): boolean {
  const kind = reading.is(from - 2, CLASS_PLACE_KIND) && reading.is(from - 1, CLASS_PREPOSITION);
  return kind || isTownOfState(reading, from) || isTownInState(reading, from);
}

/** `in River Edge, New Jersey`: two words or three, whatever they mean, between *in* and a place. */
function isTownInState(reading: Reading, from: number): boolean {
  if (reading.isGivenName(from) || prepositionProof(reading, from) < 2) return false;
  const to = endOfName(reading, from);
  return to > from + 1 && isFollowedByPlace(reading, to);
}

/** `Mobile, Ala.`: one word between commas and a state that is written short. */
function isTownOfState(reading: Reading, town: number): boolean {
  const state = town + 1;
  if (reading.opensSentence(town) || reading.gap(state) !== (GAP_BLANK | GAP_COMMA)) return false;
  const listed = reading.listed.get(state);
  return listed?.type === 'place' && listed.tail === 'stop';
}

function isTiedToName(reading: Reading, from: number): boolean {
  if (!reading.isJoined(from) || !reading.isCapital(from - 1)) return false;
  return !reading.is(from - 1, CLASS_FUNCTION | CLASS_PREPOSITION);
}

/** 3: a kind of place before it, 2: *in*, *at*, *near*; 1: *of*, *to*. */
function prepositionProof(reading: Reading, from: number): number {
  const before = from - 1;
  if (from === 0 || reading.opensSentence(from) || reading.gap(from) !== GAP_BLANK) return 0;
  if (reading.tokens.reads(before, 'the')) {
    // `at the Sportpalast`
    return /^(at|near|outside)$/i.test(reading.tokens.text(before - 1)) ? 2 : 0;
  }
  if (!reading.is(before, CLASS_PREPOSITION)) return 0;
  if (reading.is(before - 1, CLASS_PLACE_KIND)) return 3;
  if (!reading.is(before, CLASS_STRICT_PREPOSITION)) return 1;
  return reading.tokens.text(before).toLowerCase() === 'from' ? 1 : 2;
}

/** 2 for `Irbid village` and `Cette, a French port`. */
function kindBehind(reading: Reading, to: number): number {
  if (to >= reading.tokens.count) return 0;
  const gap = reading.gap(to);
  if (gap === GAP_BLANK) return reading.is(to, CLASS_PLACE_KIND) ? 2 : 0;
  if (gap !== (GAP_BLANK | GAP_COMMA) || !/^(a|an|the)$/.test(reading.tokens.text(to))) return 0;
  for (let token = to + 1; token < to + 4; token++) {
    if (reading.gap(token) !== GAP_BLANK) return 0;
    if (reading.is(token, CLASS_PLACE_KIND)) return 2;
  }
  return 0;
}

function isFollowedByPlace(reading: Reading, to: number): boolean {
  if (to >= reading.tokens.count || (reading.gap(to) & GAP_COMMA) === 0) return false;
  return reading.listed.get(to)?.type === 'place';
}

function draftOf(from: number, to: number, strength: number): Draft {
  return { from, to, type: 'place', origin: 'shape', strength, senses: [], because: [] };
}
