import type { DateTokens } from './date-tokens';
import { hashLetters } from './date-word';

/** Which way from the day of the cable a clause looks; null where nothing tells. */
export type Tense = 'past' | 'future' | null;

/** How far the words around a date are read, in tokens. */
const REACH_BACK = 28;
const REACH_ON = 18;
/** How far from *for* what was arranged is said. */
const REACH_OF_PLANS = 10;

/** Weight of a word for the future (positive) or the past (negative). */
const CUES = new Map<string, number>();
const cue = (weight: number, words: string) => {
  for (const word of words.split(/\s+/u)) CUES.set(word, weight);
};
cue(3, 'will shall scheduled slated forthcoming upcoming');
cue(2.4, 'due would planned plans must ought should');
cue(
  1.8,
  'opens begins starts meets convenes reconvenes sits leaves sails arrives departs closes ends',
);
cue(1.8, 'expires lasts resumes adjourns falls takes comes goes brings');
cue(1.3, 'can may could might intends expects hopes expected begin open convene resume');
cue(2.4, 'coming');
cue(1.6, 'be');
cue(0.7, 'is are am');
cue(-2.2, 'was were had did');
cue(-0.8, 'been has have');
cue(
  -1.8,
  `met held began took went came left gave made wrote spoke fell rose won lost found got saw brought
  thought kept became knew fought paid drew stood led ran sat built chose broke struck heard felt
  sought taught caught sent bought flew grew threw sang fled bore tore swore woke hid rode shot lay`,
);
cue(-1, 'said told');

/** Weight of the words that lead up to the date itself. */
const LEADS = new Map<string, number>([
  ...(['until', 'till'] as const).map((word) => [word, 2.2] as const),
  ['since', -6],
  ['dated', -4],
  ['by', 1],
]);

const ARRANGED = new Set(
  'set fixed scheduled called slated arranged planned due postponed adjourned deferred extended'.split(
    ' ',
  ),
);
/** What stands before a participle that holds now. */
const STANDS = new Set(['is', 'are', 'has', 'have', 'been']);
const NO_PARTICIPLES = new Set(
  'united need speed indeed breed exceed proceed succeed hundred sacred'.split(' '),
);

/** Reads the tense of the clause that holds the tokens from `from` to `to`. */
export function tenseAround(tokens: DateTokens, from: number, to: number): Tense {
  // *a proposal that July 11 be the day*
  if (tokens.word(to + 1) === 'be') return 'future';
  const before = leadWeight(tokens, from) + weigh(tokens, from, -1);
  // *he will come Friday, it was learned*: where a verb stands before the date, that one governs it
  const share = Math.abs(before) > 0.25 ? 0.25 : 0.8;
  const sum = before + share * weigh(tokens, to, 1);
  if (Math.abs(sum) < 0.12) return null;
  return sum > 0 ? 'future' : 'past';
}

function leadWeight(tokens: DateTokens, from: number): number {
  const at =
    tokens.word(from - 1) === 'the' || tokens.word(from - 1) === 'on' ? from - 2 : from - 1;
  const word = tokens.word(at);
  const before = tokens.word(at - 1);
  if ((word === 'for' || word === 'to') && ARRANGED.has(before)) return 5;
  if (word === 'for' && (isArranged(tokens, at, -1) || isArranged(tokens, from, 1))) return 5;
  if ((word === 'of' && before === 'ahead') || (word === 'to' && before === 'up')) return 1.5;
  return LEADS.get(word) ?? 0;
}

/** *called a meeting for*, *for Nov. 14 a parade is planned*: whether it is said near that something was arranged. */
function isArranged(tokens: DateTokens, start: number, step: 1 | -1): boolean {
  for (let i = start + step, read = 0; read < REACH_OF_PLANS; i += step, read++) {
    if (i < 0 || i >= tokens.length || tokens.endsSentence(i)) return false;
    // *prices for November were called high*
    const isSo = step === -1 || STANDS.has(tokens.word(i - 1));
    if (isSo && ARRANGED.has(tokens.word(i))) return true;
  }
  return false;
}

/** Sums the cues on one side, each weaker with its distance and behind every comma. */
function weigh(tokens: DateTokens, start: number, step: 1 | -1): number {
  let sum = 0;
  let worth = 1;
  const reach = step > 0 ? REACH_ON : REACH_BACK;
  for (let distance = 1; distance <= reach; distance++) {
    const i = start + step * distance;
    if (i < 0 || i >= tokens.length || tokens.endsSentence(i)) break;
    if (tokens.isMark(i, ',–—:()')) worth *= 0.65;
    else if (tokens.isWord(i) && !isPlain(tokens, i))
      sum += (worth * weightOf(tokens, i)) / (1 + distance / 3);
  }
  return sum;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'has', 'have', 'had']);
const PASSIVE = new Set(['be', 'being', 'is', 'are']);
const MODALS = new Set([
  'will',
  'shall',
  'may',
  'can',
  'must',
  'would',
  'should',
  'could',
  'might',
  'to',
]);

const DETERMINERS = new Set(['the', 'this', 'its', 'their', 'his', 'our']);

const SLOTS = 0x1000;

/** Whether any word that counts has this hash, as far as the slots go. */
const possible = new Uint8Array(SLOTS);
for (const word of [...CUES.keys(), ...BE]) possible[hashLetters(word) & (SLOTS - 1)] = 1;

function isLetter(text: string, at: number, letter: string): boolean {
  const printed = text.charAt(at);
  return printed === letter || printed.toLowerCase() === letter;
}

/** Neither a cue nor a participle: most words. */
function isPlain(tokens: DateTokens, i: number): boolean {
  if (possible[tokens.hash(i) & (SLOTS - 1)] === 1) return false;
  const end = tokens.end(i);
  return !(isLetter(tokens.text, end - 1, 'd') && isLetter(tokens.text, end - 2, 'e'));
}

/** *opened*, *held*: whether the word can follow *be*. */
function isParticiple(word: string): boolean {
  return word.endsWith('ed') || word.endsWith('en') || (CUES.get(word) ?? 0) < 0;
}

function weightOf(tokens: DateTokens, i: number): number {
  const word = tokens.word(i);
  const before = tokens.word(i - 1);
  const known = (BE.has(word) ? weightOfBe(tokens, i) : null) ?? cueOf(word, before);
  if (known !== undefined) {
    // *will be held*: what is done to a thing is told by the verb before it
    if (known < 0 && PASSIVE.has(before)) return 0;
    // *Mr. Will*, *May* the month
    return tokens.isCapital(i) && !tokens.isShouted(i) && tokens.isCapital(i - 1) ? 0 : known;
  }
  if (!word.endsWith('ed') || word.length < 5 || NO_PARTICIPLES.has(word)) return 0;
  if (PASSIVE.has(before)) return 0;
  // a participle before its noun (*the proposed session*) tells less than a verb
  return before === 'the' || before === 'a' ? -0.3 : -1.5;
}

/** *the coming match* is ahead, *coming from Haifa* may be over. */
function cueOf(word: string, before: string): number | undefined {
  return word === 'coming' && !DETERMINERS.has(before) ? 0 : CUES.get(word);
}

/** What a form of *be* or *have* tells by its neighbours; null where it tells no more than by itself. */
function weightOfBe(tokens: DateTokens, i: number): number | null {
  const before = tokens.word(i - 1);
  // *the meeting was to open*, *terms have to be accepted*
  if (tokens.word(i + 1) === 'to') return 2.4;
  // *a dinner to be held Tuesday*
  if (before === 'to' && isParticiple(tokens.word(i + 1))) return 2.4;
  return MODALS.has(before) ? 0 : null;
}

/** *began*, *opened*: a verb that tells of the past by its own form. */
export function isPastVerb(tokens: DateTokens, i: number): boolean {
  const word = tokens.word(i);
  return (CUES.get(word) ?? 0) < 0 || (word.endsWith('ed') && !NO_PARTICIPLES.has(word));
}
