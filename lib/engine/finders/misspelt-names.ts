import { NAME_DERIVED, NAME_FULL, NAME_LOWER, NAME_SURNAME } from '../lexicon';
import type { Draft, Reading, Sense } from '../reading';
import { foldWord } from '../text/letters';
import { SHAPE_CAPITAL, SHAPE_MIXED } from '../text/tokens';
import { CLASS_FUNCTION, CLASS_STRICT_PREPOSITION } from '../text/word-classes';

/** Shorter words have too many neighbours. */
const SHORTEST = 6;
/** A word of other names may be a slip in this one only if it is longer still. */
const SHORTEST_KNOWN = 10;
/** A name of one word needs to be longer, and a place to stand where places stand. */
const SHORTEST_ALONE = 7;
const LONGEST_NAME = 6;

/**
 * Finds listed names with one letter wrong, missing, doubled or swapped. Only words with a capital
 * that are unknown, or long, are looked up, and only where the context agrees: the other words of
 * the name are right, or it is a place behind a preposition.
 */
export function findMisspeltNames(reading: Reading): void {
  for (let token = 0; token < reading.tokens.count; token++) {
    if (!isSuspect(reading, token)) continue;
    const letters = foldWord(reading.tokens.text(token));
    const found = reading.lexicon
      .similarWords(letters)
      .flatMap((word) => namesWith(reading, token, word, letters.length));
    const [only] = found;
    if (!only || !found.every((other) => sameEntities(other, only))) continue;
    reading.drafts.push(only);
    if (!reading.listed.has(only.from)) reading.listed.set(only.from, only);
  }
}

function isSuspect(reading: Reading, token: number): boolean {
  if (reading.inCapitals(token)) return false;
  const shape = reading.shape(token);
  if (shape !== SHAPE_CAPITAL && shape !== SHAPE_MIXED) return false;
  const length = (reading.tokens.end[token] ?? 0) - (reading.tokens.start[token] ?? 0);
  const isKnown = (reading.words[token] ?? -1) >= 0;
  return length >= (isKnown ? SHORTEST_KNOWN : SHORTEST) && !reading.isEnglish(token);
}

/** The longest name around the token if it is read as `word`; none if the context is too thin. */
function namesWith(reading: Reading, token: number, word: number, length: number): Draft[] {
  for (let from = Math.max(0, token - LONGEST_NAME); from <= token; from++) {
    if (!isJoinedFrom(reading, from, token)) continue;
    const draft = readFrom(reading, from, token, word);
    if (!draft) continue;
    const alone = draft.to - draft.from === 1;
    const isUnknown = (reading.words[token] ?? -1) < 0;
    return !alone || (isUnknown && isPlaceInPlace(reading, draft, length)) ? [draft] : [];
  }
  return [];
}

function isJoinedFrom(reading: Reading, from: number, to: number): boolean {
  for (let token = from + 1; token <= to; token++) if (!reading.isJoined(token)) return false;
  return true;
}

function readFrom(reading: Reading, from: number, suspect: number, word: number): Draft | null {
  const { lexicon } = reading;
  let node = lexicon.root;
  let found: Draft | null = null;
  for (let token = from; token < reading.tokens.count; token++) {
    if (token > suspect && !reading.isJoined(token)) break;
    node = lexicon.step(node, token === suspect ? word : (reading.words[token] ?? -1));
    if (node < 0) break;
    const senses = token < suspect ? [] : sensesAt(reading, node, token > from);
    if (senses.length > 0) found = draftOf(reading, from, token + 1, senses);
  }
  return found && hasOtherWord(reading, found, suspect) ? found : null;
}

/** Another word of the name stands as it should; a name of one word has none to show. */
function hasOtherWord(reading: Reading, { from, to }: Draft, suspect: number): boolean {
  if (to - from === 1) return true;
  for (let token = from; token < to; token++) {
    if (token !== suspect && reading.isCapital(token) && !reading.is(token, CLASS_FUNCTION)) {
      return true;
    }
  }
  return false;
}

/** Full names, and surnames of several words of people known to everybody (`Ben Gurion`). */
function sensesAt(reading: Reading, node: number, several: boolean): Sense[] {
  const { lexicon } = reading;
  const senses: Sense[] = [];
  for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
    const kind = lexicon.nameKind(name);
    const entity = lexicon.nameEntity(name);
    const surname = several && (kind & NAME_SURNAME) !== 0 && lexicon.entity(entity).fame >= 3;
    if (!surname && (kind & (NAME_FULL | NAME_DERIVED | NAME_LOWER)) !== NAME_FULL) continue;
    senses.push({ entity, name, score: 4, because: [] });
  }
  return senses;
}

function isPlaceInPlace(reading: Reading, { from, type }: Draft, length: number): boolean {
  if (type !== 'place' || length < SHORTEST_ALONE || reading.opensSentence(from)) return false;
  return reading.is(from - 1, CLASS_STRICT_PREPOSITION) || reading.tokens.text(from - 1) === 'of';
}

function draftOf(reading: Reading, from: number, to: number, senses: Sense[]): Draft {
  const facts = reading.lexicon.entity(senses[0]?.entity ?? 0);
  return {
    from,
    to,
    type: facts.type,
    origin: 'listed',
    strength: 8 + (to - from),
    senses,
    because: [`misspelt for ${facts.name}`],
  };
}

function sameEntities(a: Draft, b: Draft): boolean {
  return a.senses[0]?.entity === b.senses[0]?.entity;
}
