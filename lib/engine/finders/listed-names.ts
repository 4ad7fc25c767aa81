import {
  NAME_ADJECTIVE,
  NAME_DEFAULT,
  NAME_DERIVED,
  NAME_DOTTED,
  NAME_FULL,
  NAME_HEAD,
  NAME_POSSESSIVE,
  NAME_SURNAME,
} from '../lexicon';
import type { Draft, Reading, Sense } from '../reading';
import { GAP_BLANK, GAP_BREAK, GAP_COMMA, GAP_HYPHEN, GAP_STOP } from '../text/tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_BODY_OPENER,
  CLASS_FUNCTION,
  CLASS_SUFFIX,
} from '../text/word-classes';
import { isWrittenAs } from '../text/written-as';

/** No name of the knowledge is longer, in words. */
const LONGEST = 16;

/** Spellings may turn up this many days before or after their time. */
const GRACE_DAYS = 60;

/**
 * Finds every name that the lexicon lists, the longest at each word, and keeps all entities that
 * bear it. Also notes adjectives of countries, words for offices and known surnames, which are no
 * mentions by themselves.
 */
export function findListedNames(reading: Reading): void {
  const ends: End[] = [];
  for (let from = 0; from < reading.tokens.count; from++) {
    if ((reading.words[from] ?? -1) < 0 && !reading.spellings.has(from)) continue;
    ends.length = 0;
    walk(reading, from, from, reading.lexicon.root, ends);
    if (ends.length > 1 && reading.spellings.size > 0) ends.sort((a, b) => a.to - b.to);
    let claimed = false;
    for (let at = ends.length - 1; at >= 0; at--) {
      const end = ends[at];
      if (end) claimed = readNames(reading, from, end.to, end.node, claimed) || claimed;
    }
  }
}

/** Where a name ends, and its node. */
interface End {
  readonly to: number;
  readonly node: number;
}

/**
 * Goes on from a node behind `from` to all names that run on from `start`, the shortest first; where
 * a word has other spellings, those are gone after as well.
 */
function walk(reading: Reading, from: number, start: number, root: number, ends: End[]): void {
  const { lexicon, words } = reading;
  // Many articles have no such word, and every step of every name would ask for one.
  const spellings = reading.spellings.size > 0 ? reading.spellings : null;
  let node = root;
  for (let token = start; token < from + LONGEST && token < reading.tokens.count; token++) {
    if (token > from) node = overGap(reading, node, token, token - from);
    if (node < 0) return;
    for (const word of spellings?.get(token) ?? NO_WORDS) {
      walkFrom(reading, from, token, lexicon.step(node, word), ends);
    }
    node = lexicon.step(node, words[token] ?? -1);
    if (node < 0) return;
    noteEnd(reading, token + 1, node, ends);
  }
}

const NO_WORDS: readonly number[] = [];

/** Goes on from the node that another spelling of a token leads to. */
function walkFrom(reading: Reading, from: number, token: number, node: number, ends: End[]): void {
  if (node < 0) return;
  noteEnd(reading, token + 1, node, ends);
  walk(reading, from, token + 1, node, ends);
}

function noteEnd({ lexicon }: Reading, to: number, node: number, ends: End[]): void {
  if (lexicon.namesFrom(node) !== lexicon.namesTo(node)) ends.push({ to, node });
}

/** Where a name stands behind the gap before a token: a comma counts as one of its words. */
function overGap(reading: Reading, node: number, token: number, length: number): number {
  if (continuesName(reading, token, length)) return node;
  // `Department of Health, Education and Welfare`
  const isComma = reading.gap(token) === (GAP_BLANK | GAP_COMMA);
  return isComma ? reading.lexicon.step(node, reading.comma) : -1;
}

/** Whether a name may run on over the gap before a token, `length` words after its start. */
function continuesName(reading: Reading, token: number, length: number): boolean {
  const gap = reading.gap(token);
  // `Marks & Spencer`, which is filed by its words.
  if (gap === (GAP_BLANK | GAP_BREAK)) return reading.between(token - 1, token) === ' & ';
  if ((gap & ~(GAP_BLANK | GAP_HYPHEN | GAP_STOP | GAP_COMMA)) !== 0) return false;
  if ((gap & GAP_COMMA) !== 0) {
    return reading.is(token, CLASS_SUFFIX) || reading.isInitial(token);
  }
  if ((gap & GAP_STOP) === 0 || reading.isShortened(token - 1)) return true;
  // A stray stop (`Foreign. Affairs Committee`) is known by what follows, see strayStops.
  return length === 1 && reading.isCapital(token);
}

/** The names that end at one place, by what they are good for. */
interface Names {
  senses: Sense[] | null;
  surnames: Sense[] | null;
  offices: number[] | null;
  adjectives: number[] | null;
  /** Bits of all kinds among `senses`. */
  kinds: number;
}

/** Reads the names that end here; true if one of them can be a mention. */
function readNames(
  reading: Reading,
  from: number,
  to: number,
  node: number,
  claimed: boolean,
): boolean {
  const { senses, surnames, offices, adjectives, kinds } = namesAt(reading, from, to, node);
  // Of `West German` and `German` the longer came first, and counts.
  if (adjectives && !reading.adjectives.has(to)) {
    reading.adjectives.set(to, { from, entities: adjectives });
  }
  // `Lloyd George` is no Lloyd.
  if (surnames && !reading.surnames.has(from)) reading.surnames.set(from, { to, senses: surnames });
  if (offices && !isInsideHead(reading, from)) {
    reading.heads.push({ from, to, key: reading.keyOf(from, to), offices });
  }
  if (claimed || !senses || opensLongerName(reading, from, to)) return false;
  if (isHeldWithTitle(reading, from, to)) return true;
  const draft = draftOf(reading, from, to, senses, kinds);
  if (draft.type === 'person') draft.from = behindTitles(reading, from, to);
  // `the Argentine`: the article stays outside, `The Hague` keeps its capital one.
  else if (reading.tokens.reads(from, 'the') && to - from > 1) {
    draft.from++;
    draft.strength = strengthOf(draft.from, to);
  }
  reading.drafts.push(draft);
  reading.listed.set(draft.from, draft);
  return true;
}

/** `Mrs. Felix M. Warburg`, listed with her title, is not Felix M. Warburg. */
function isHeldWithTitle(reading: Reading, from: number, to: number): boolean {
  const held = reading.listed.get(from);
  return held?.type === 'person' && held.to === to;
}

/** `House of Lord’s`: one word that opens the name of another body. */
function opensLongerName(reading: Reading, from: number, to: number): boolean {
  if (to !== from + 1 || !reading.is(from, CLASS_BODY_OPENER)) return false;
  return (
    reading.tokens.reads(to, 'of') && reading.gap(to) === GAP_BLANK && reading.isCapital(to + 1)
  );
}

/**
 * A listed name may begin with a title (`King Hussein`), which the mention leaves out; `Duke of
 * Windsor` is all name.
 */
function behindTitles(reading: Reading, from: number, to: number): number {
  let first = from;
  while (first < to - 1 && reading.is(first, CLASS_ANY_TITLE) && !reading.isGivenName(first)) {
    first++;
  }
  return reading.is(first, CLASS_FUNCTION) ? from : first;
}

function namesAt(reading: Reading, from: number, to: number, node: number): Names {
  const { lexicon } = reading;
  const names: Names = { senses: null, surnames: null, offices: null, adjectives: null, kinds: 0 };
  for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
    const kind = lexicon.nameKind(name);
    const entity = lexicon.nameEntity(name);
    if ((kind & NAME_ADJECTIVE) !== 0) names.adjectives = added(names.adjectives, entity);
    else if ((kind & NAME_HEAD) !== 0) {
      if (isHead(reading, from, to, name)) names.offices = added(names.offices, entity);
    } else if (!isWrittenAs(reading, from, to, kind)) continue;
    else if ((kind & NAME_SURNAME) !== 0)
      names.surnames = added(names.surnames, senseOf(reading, name, entity));
    else if ((kind & NAME_FULL) !== 0) {
      names.senses = added(names.senses, senseOf(reading, name, entity));
      names.kinds |= kind;
    }
  }
  return names;
}

/** Most lists stay empty, so they are made when they get their first item. */
function added<T>(list: T[] | null, item: T): T[] {
  if (list === null) return [item];
  list.push(item);
  return list;
}

/** Words for an office, in use on the day and written as an office is. */
function isHead(reading: Reading, from: number, to: number, name: number): boolean {
  if (!isInUse(reading, name)) return false;
  return (
    isWrittenAs(reading, from, to, reading.lexicon.nameKind(name)) || isLowerHead(reading, from, to)
  );
}

/** In lower case an office needs its country or, if no club has such officers, *the* in front. */
function isLowerHead(reading: Reading, from: number, to: number): boolean {
  if (reading.gap(from) !== GAP_BLANK) return false;
  if (reading.isPossessive(from - 1)) return reading.listed.get(from - 1)?.type === 'place';
  if (reading.adjectives.has(from)) return true;
  if (reading.tokens.text(from - 1).toLowerCase() !== 'the') return false;
  return to > from + 1 || /^(premier|pope|pontiff|sultan)$/.test(reading.tokens.text(from));
}

function isInsideHead(reading: Reading, from: number): boolean {
  const last = reading.heads.at(-1);
  return last !== undefined && from < last.to;
}

function senseOf(reading: Reading, name: number, entity: number): Sense {
  const { lexicon } = reading;
  const kind = lexicon.nameKind(name);
  const inUse = isInUse(reading, name);
  let score = (kind & NAME_DERIVED) !== 0 ? 4 : 5;
  if ((kind & NAME_DEFAULT) !== 0) score += inUse && isExactly(reading, name) ? 3 : -3;
  if (!inUse) score -= 3;
  return { entity, name, score, because: [] };
}

function isInUse({ lexicon, days }: Reading, name: number): boolean {
  const since = lexicon.nameSince(name) - GRACE_DAYS;
  const until = lexicon.nameUntil(name) + GRACE_DAYS;
  return days[1] >= since && days[0] <= until;
}

/** Default senses hand over on the day, without grace. */
function isExactly(reading: Reading, name: number): boolean {
  const { lexicon, day } = reading;
  return day === null || (day >= lexicon.nameSince(name) && day <= lexicon.nameUntil(name));
}

/** The longer, the surer: a single word may be anything. */
const strengthOf = (from: number, to: number) => (to - from > 1 ? 8 + (to - from) : 6);

function draftOf(
  reading: Reading,
  from: number,
  to: number,
  senses: Sense[],
  kinds: number,
): Draft {
  const first = senses[0];
  const type = first ? reading.lexicon.entity(first.entity).type : 'term';
  const draft: Draft = {
    from,
    to,
    type,
    origin: 'listed',
    strength: strengthOf(from, to),
    senses,
    because: [],
  };
  if ((kinds & NAME_DOTTED) !== 0) draft.tail = 'stop';
  if ((kinds & NAME_POSSESSIVE) !== 0) draft.tail = 'possessive';
  return draft;
}
