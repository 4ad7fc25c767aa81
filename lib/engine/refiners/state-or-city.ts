import type { Draft, Reading } from '../reading';
import { GAP_BLANK, GAP_COMMA } from '../text/tokens';
import { WordSet } from '../text/word-set';

/** Officers of states: a name behind them is no city. */
const OFFICERS = new WordSet(
  'governor gov senator senators sen sens representative representatives rep reps congressman congressmen congresswoman assemblyman assemblymen legislature',
);
const PARTIES = new WordSet('republican republicans democrat democrats democratic');

/** How far an officer may stand before the name, in words. */
const REACH = 40;
/** How far a party may stand behind it. */
const NEAR = 6;

/**
 * Whether a name that a state and a city share (*New York*) means the state: of its officers, before
 * a party, or in a row of states.
 */
export function isState(reading: Reading, draft: Draft): boolean {
  return isPartyBehind(reading, draft.to) || isOfOfficer(reading, draft) || isInRow(reading, draft);
}

/** `Seymour Halpern, New York Republican` */
function isPartyBehind(reading: Reading, to: number): boolean {
  return reading.gap(to) === GAP_BLANK && reading.isCapital(to) && PARTIES.has(reading.tokens, to);
}

/**
 * `the Governor of New York`, `Senator Javits of New York`, `Representatives Celler and Multer, both
 * of New York`, `David Levy of New York, is a Republican`
 */
function isOfOfficer(reading: Reading, { from, to }: Draft): boolean {
  if (!/^(of|from)$/.test(reading.tokens.text(from - 1))) return false;
  for (let token = to; token < to + NEAR && !reading.opensSentence(token); token++) {
    if (PARTIES.has(reading.tokens, token)) return true;
  }
  for (let token = from - 2; token >= Math.max(0, from - REACH); token--) {
    if (OFFICERS.has(reading.tokens, token)) return true;
    if (reading.opensSentence(token)) return false;
  }
  return false;
}

/** `New York, New Jersey and Ohio`: a state beside it, and no town. */
function isInRow(reading: Reading, draft: Draft): boolean {
  const beside = [neighbour(reading, draft.to, 1), neighbour(reading, draft.from, -1)].filter(
    (other) => other !== undefined,
  );
  return beside.length > 0 && beside.every((other) => isRegionOnly(reading, other, draft));
}

/** The listed place over a comma or *and*. */
function neighbour(reading: Reading, edge: number, way: 1 | -1): Draft | undefined {
  const border = way > 0 ? edge : edge - 1;
  const isTied = /^(and|or)$/.test(reading.tokens.text(border));
  const isRow = isTied || (reading.gap(edge) & ~GAP_BLANK) === GAP_COMMA;
  if (!isRow) return undefined;
  const at = isTied ? edge + way : edge;
  const other = way > 0 ? reading.listed.get(at) : reading.listedBefore(at);
  return other?.type === 'place' ? other : undefined;
}

function isRegionOnly({ lexicon }: Reading, other: Draft, { senses }: Draft): boolean {
  const own = new Set(senses.map(({ entity }) => entity));
  return other.senses.every(({ entity }) => {
    const { isRegion, related } = lexicon.entity(entity);
    const shares = related.some((home) =>
      senses.some((sense) => lexicon.entity(sense.entity).related.includes(home)),
    );
    // `New York, N. Y.` is the city.
    return isRegion && shares && !own.has(entity);
  });
}
