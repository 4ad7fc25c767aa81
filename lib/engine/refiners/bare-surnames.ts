import { titleBefore } from '../finders/people';
import type { Cluster, Draft, Reading, Sense } from '../reading';
import { isInOffice } from '../text/in-office';
import { foldWord } from '../text/letters';
import { GAP_BLANK, GAP_HYPHEN, GAP_STOP, SHAPE_LOWER } from '../text/tokens';
import {
  CLASS_ANY_HEAD,
  CLASS_ANY_TITLE,
  CLASS_CALENDAR,
  CLASS_FUNCTION,
  CLASS_INSTITUTION,
  CLASS_PARTICLE,
  CLASS_PEOPLE,
  CLASS_PREPOSITION,
  CLASS_SPEECH,
  CLASS_STRICT_PREPOSITION,
} from '../text/word-classes';
import { inReach, joinCluster, latest, nearestOf, openCluster } from './cluster';

/** Finds surnames without any title: those of the article's people, and those known to everybody. */
export function findBareSurnames(reading: Reading, clusters: Map<number, Cluster[]>): void {
  const taken = new Uint8Array(reading.tokens.count);
  for (const { from, to, strength, type } of reading.drafts) {
    if (type === 'person' || strength > 6 || to - from > 1) taken.fill(1, from, to);
  }
  for (let token = 0; token < reading.tokens.count; token++) {
    if (taken[token] === 1 || !canBeSurname(reading, token)) continue;
    const draft = bareSurname(reading, token, clusters, taken);
    if (!draft) continue;
    reading.drafts.push(draft);
    token = draft.to - 1;
  }
}

function canBeSurname(reading: Reading, token: number): boolean {
  if (reading.is(token, CLASS_CALENDAR | CLASS_FUNCTION) || reading.isInitial(token)) return false;
  // `El Arish in Sinai`, whatever Mr. Sinai did.
  if (
    reading.is(token - 1, CLASS_STRICT_PREPOSITION) &&
    reading.listed.get(token)?.type === 'place'
  ) {
    return false;
  }
  if (reading.isCapital(token)) return true;
  // `Dr. wise`: in lower case only behind a capital title.
  return titleBefore(reading, token) >= 0 && reading.isCapital(token - 1);
}

function bareSurname(
  reading: Reading,
  token: number,
  clusters: Map<number, Cluster[]>,
  taken: Uint8Array,
): Draft | null {
  const known = reading.surnames.get(token);
  const last = known ? known.to - 1 : token;
  const namesakes = clusters.get(reading.tokens.hash[last] ?? 0);
  if (!known && !namesakes) return null;
  const list = namesakes ?? [];
  const draft = partOfName(surnameFrom(reading, token, taken), last + 1);
  const fitting = latest(list).filter(
    (cluster) =>
      isSurnameOf(reading, token, last, cluster) && inReach(reading, draft.from, cluster),
  );
  if (fitting.length > 0) {
    const cluster = nearestOf(reading, fitting, token);
    if (cluster) {
      draft.from = withGivenNames(reading, draft.from, cluster);
      joinCluster(reading, draft, cluster);
    }
    return draft;
  }
  const famous = known?.senses.filter((sense) => isFamous(reading, token, sense));
  if (!known || !famous || famous.length === 0 || isPartOfName(reading, token, last)) return null;
  draft.senses.push(...famous);
  clusters.set(reading.tokens.hash[last] ?? 0, list);
  joinCluster(reading, draft, openCluster(reading, draft, list));
  return draft;
}

const NO_SURNAME = CLASS_ANY_HEAD | CLASS_ANY_TITLE | CLASS_PEOPLE | CLASS_INSTITUTION;

/** Known to everybody by the surname: always, or while in office. */
function isFamous(reading: Reading, token: number, { entity }: Sense): boolean {
  const { fame, callings } = reading.lexicon.entity(entity);
  if (fame >= 3) return true;
  if (fame < 2 || !isInOffice(reading, callings) || reading.isGivenName(token)) return false;
  if (reading.is(token, NO_SURNAME)) return false;
  // `Hull` said it, and ships sail from Hull.
  if (reading.listed.has(token)) return !reading.is(token - 1, CLASS_PREPOSITION);
  return !(reading.isEnglish(token) && reading.opensSentence(token));
}

/** In a line of capitals (`SENDER I. HOROWITZ`) given names are known by the text's own. */
function withGivenNames(reading: Reading, from: number, { opener }: Cluster): number {
  let start = from;
  while (
    reading.inCapitals(start) &&
    reading.isJoined(start) &&
    isGivenOf(reading, start - 1, opener)
  ) {
    start--;
  }
  return start;
}

function isGivenOf(reading: Reading, token: number, opener: Draft): boolean {
  const letters = foldWord(reading.tokens.text(token));
  for (let own = opener.from; own < opener.to - 1; own++) {
    const given = foldWord(reading.tokens.text(own));
    if (given === letters || (letters.length === 1 && given.startsWith(letters))) return true;
  }
  return false;
}

/** The particles before a surname belong to it (`von Starhemberg`). */
function surnameFrom(reading: Reading, token: number, taken: Uint8Array): number {
  let from = token;
  while (
    from > 0 &&
    taken[from - 1] !== 1 &&
    reading.is(from - 1, CLASS_PARTICLE) &&
    !reading.isInitial(from - 1) &&
    reading.isJoined(from) &&
    (reading.isCapital(from - 1) || /^(von|van|de|el|al)$/.test(reading.tokens.text(from - 1)))
  ) {
    from--;
  }
  return from;
}

function isSurnameOf(reading: Reading, from: number, last: number, cluster: Cluster): boolean {
  if (!reading.sameWord(last, cluster.surname)) return false;
  if (reading.shape(last) === SHAPE_LOWER) return true;
  // A plain word at a sentence's start is more likely just that (`Wise men`, `Black`).
  const plain = reading.isEnglish(last) && reading.opensSentence(from);
  return (
    !plain ||
    reading.isPossessive(last) ||
    !reading.isJoined(last + 1) ||
    leadsOnLikeName(reading, last + 1)
  );
}

/** `Squadron conferred`, `Squadron and Hellman` */
function leadsOnLikeName(reading: Reading, next: number): boolean {
  if (reading.tokens.reads(next, 'and')) return reading.isCapital(next + 1);
  return (
    reading.is(next, CLASS_SPEECH) || /^(was|is|has|had|will|also)$/.test(reading.tokens.text(next))
  );
}

/** Another capital word is tied to it: part of a longer name that nobody knows. */
function isPartOfName(reading: Reading, from: number, last: number): boolean {
  if (reading.inCapitals(from)) return false;
  const behind = last + 1;
  const before = from - 1;
  const tied =
    reading.isJoined(behind) && reading.isCapital(behind) && !reading.is(behind, CLASS_ANY_TITLE);
  if (tied && !reading.isEnglish(behind)) return true;
  const gap = reading.gap(from);
  if (before < 0 || gap === 0 || (gap & ~(GAP_BLANK | GAP_HYPHEN | GAP_STOP)) !== 0) return false;
  if (reading.opensSentence(from) || reading.isPossessive(before)) return false;
  return (
    reading.isCapital(before) &&
    !reading.opensSentence(before) &&
    !reading.is(before, CLASS_ANY_TITLE) &&
    reading.isGivenName(before)
  );
}

/** A part of a name that stands for somebody of the story. */
export function partOfName(from: number, to: number): Draft {
  return { from, to, type: 'person', origin: 'surname', strength: 7, senses: [], because: [] };
}
