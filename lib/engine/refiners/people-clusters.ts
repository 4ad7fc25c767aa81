import { sexOfTitle, titleBefore } from '../finders/people';
import type { Cluster, Draft, Reading } from '../reading';
import { foldWord } from '../text/letters';
import { GAP_BLANK, GAP_HYPHEN, GAP_STOP, SHAPE_LOWER } from '../text/tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_CALENDAR,
  CLASS_FUNCTION,
  CLASS_PARTICLE,
  CLASS_SUFFIX,
} from '../text/word-classes';

/**
 * Joins the mentions of one person: a full name opens a cluster, a surname with or without a title
 * joins the nearest fitting one before it, else one behind it. A different given name or another
 * sex keeps namesakes apart. Surnames that stand alone are found here, as they are names only
 * because somebody bears them.
 */
export function clusterPeople(reading: Reading): void {
  const clusters = new Map<number, Cluster[]>();
  const alone: Draft[] = [];
  for (const draft of reading.drafts) {
    if (draft.type !== 'person') continue;
    if (isFullName(reading, draft)) joinFullName(reading, draft, clusters);
    else alone.push(draft);
  }
  for (const draft of alone) joinSurname(reading, draft, clusters);
  findBareSurnames(reading, clusters);
  reading.drafts.sort((a, b) => a.from - b.from);
}

/** Token of the surname, or of its last part. */
export function surnameToken(reading: Reading, { from, to }: Draft): number {
  let token = to - 1;
  while (token > from && reading.is(token, CLASS_SUFFIX)) token--;
  return token;
}

/** Token of the first given name or initial; −1 for a bare surname. */
export function givenToken(reading: Reading, draft: Draft): number {
  let first = draft.from;
  while (first < draft.to && reading.is(first, CLASS_ANY_TITLE) && !reading.isGivenName(first))
    first++;
  const surname = surnameStart(reading, draft);
  return first < surname ? first : -1;
}

/** First token of the surname, particles in front included. */
function surnameStart(reading: Reading, draft: Draft): number {
  let token = surnameToken(reading, draft);
  const known = knownSurnameStart(reading, draft, token);
  if (known >= 0) return known;
  while (
    token > draft.from &&
    reading.is(token - 1, CLASS_PARTICLE) &&
    !reading.isInitial(token - 1)
  )
    token--;
  return token;
}

function knownSurnameStart(reading: Reading, draft: Draft, last: number): number {
  for (let token = draft.from; token < last; token++) {
    if (reading.surnames.get(token)?.to === last + 1) return token;
  }
  return -1;
}

function isFullName(reading: Reading, draft: Draft): boolean {
  return givenToken(reading, draft) >= 0;
}

function keyOf(reading: Reading, draft: Draft): number {
  return reading.tokens.hash[surnameToken(reading, draft)] ?? 0;
}

function joinFullName(reading: Reading, draft: Draft, clusters: Map<number, Cluster[]>): void {
  const key = keyOf(reading, draft);
  const known = clusters.get(key) ?? [];
  const same = known.findLast((cluster) => fitsFullName(reading, draft, cluster));
  join(reading, draft, same ?? open(reading, draft, known));
  clusters.set(key, known);
}

function open(reading: Reading, draft: Draft, list: Cluster[]): Cluster {
  const cluster: Cluster = {
    surname: surnameToken(reading, draft),
    opener: draft,
    senses: [],
    sex: null,
    titles: [],
    chosen: null,
  };
  list.push(cluster);
  return cluster;
}

function join(reading: Reading, draft: Draft, cluster: Cluster): void {
  draft.cluster = cluster;
  cluster.sex ??= sexOfTitle(reading, titleBefore(reading, draft.from));
  const senses = new Map(cluster.senses.map((sense) => [sense.entity, sense]));
  for (const sense of draft.senses) {
    const known = senses.get(sense.entity);
    if (!known || known.score < sense.score) senses.set(sense.entity, sense);
  }
  cluster.senses = [...senses.values()];
}

function fitsFullName(reading: Reading, draft: Draft, cluster: Cluster): boolean {
  if (!fitsSex(reading, draft, cluster)) return false;
  const given = givenToken(reading, draft);
  const other = givenToken(reading, cluster.opener);
  if (other < 0) return true;
  return sameGivenName(reading, given, other);
}

/** Equal, one the initial of the other, or the same name with a slip or cut short. */
function sameGivenName(reading: Reading, a: number, b: number): boolean {
  if (reading.sameWord(a, b)) return true;
  const left = foldWord(reading.tokens.text(a));
  const right = foldWord(reading.tokens.text(b));
  if (left[0] !== right[0]) return false;
  if (left.length === 1 || right.length === 1) return true;
  return left.startsWith(right) || right.startsWith(left);
}

function fitsSex(reading: Reading, draft: Draft, { sex }: Cluster): boolean {
  const said = sexOfTitle(reading, titleBefore(reading, draft.from));
  return said === null || sex === null || said === sex;
}

function joinSurname(reading: Reading, draft: Draft, clusters: Map<number, Cluster[]>): void {
  const key = keyOf(reading, draft);
  const known = clusters.get(key) ?? [];
  const fitting = known.filter(
    (cluster) => fitsSex(reading, draft, cluster) && sharesSense(draft, cluster),
  );
  const before = fitting.findLast(({ opener }) => opener.from < draft.from);
  const first = firstNameOf(reading, draft, clusters);
  join(reading, draft, before ?? fitting[0] ?? first ?? openSurname(reading, draft, known));
  clusters.set(key, known);
}

/** A listed short name (`King Hussein`) joins nobody who is known to be someone else. */
function sharesSense(draft: Draft, cluster: Cluster): boolean {
  if (draft.senses.length === 0 || cluster.senses.length === 0) return true;
  return draft.senses.some(({ entity }) => cluster.senses.some((sense) => sense.entity === entity));
}

/** `Sir Arthur` of Sir Arthur Wauchope: titles that go with a given name. */
function firstNameOf(
  reading: Reading,
  draft: Draft,
  clusters: ReadonlyMap<number, readonly Cluster[]>,
): Cluster | undefined {
  if (draft.to - draft.from > 1 || draft.senses.length > 0) return undefined;
  if (
    !/^(sir|dame|lady|lord|prince|princess|king|queen|father|reb)$/i.test(titleText(reading, draft))
  ) {
    return undefined;
  }
  for (const list of clusters.values()) {
    const found = list.find(({ opener }) => {
      const given = givenToken(reading, opener);
      return given >= 0 && reading.sameWord(given, draft.from);
    });
    if (found) return found;
  }
  return undefined;
}

function titleText(reading: Reading, draft: Draft): string {
  const title = titleBefore(reading, draft.from);
  return title < 0 ? '' : reading.tokens.text(title);
}

/** A surname with a title and nobody to belong to: whoever the lexicon knows by it may be meant. */
function openSurname(reading: Reading, draft: Draft, list: Cluster[]): Cluster {
  const cluster = open(reading, draft, list);
  draft.senses.push(...(reading.surnames.get(draft.from)?.senses ?? []));
  return cluster;
}

/** Finds surnames without any title: those of the article's people, and those known to everybody. */
function findBareSurnames(reading: Reading, clusters: Map<number, Cluster[]>): void {
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
  const list = clusters.get(reading.tokens.hash[last] ?? 0) ?? [];
  const draft = draftOf(surnameFrom(reading, token, taken), last + 1);
  const fitting = list.filter((cluster) => isSurnameOf(reading, token, last, cluster));
  if (fitting.length > 0) {
    const before = fitting.findLast(({ opener }) => opener.from < token);
    const cluster = before ?? fitting[0];
    if (cluster) join(reading, draft, cluster);
    return draft;
  }
  const famous = known?.senses.filter(({ entity }) => reading.lexicon.entity(entity).fame >= 3);
  if (!known || !famous || famous.length === 0 || isPartOfName(reading, token, last)) return null;
  draft.senses.push(...famous);
  clusters.set(reading.tokens.hash[last] ?? 0, list);
  join(reading, draft, open(reading, draft, list));
  return draft;
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
  return !plain || reading.isPossessive(last) || !reading.isJoined(last + 1);
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

function draftOf(from: number, to: number): Draft {
  return { from, to, type: 'person', origin: 'surname', strength: 7, senses: [], because: [] };
}
