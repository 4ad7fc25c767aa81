import { sexOfTitle, titleBefore } from '../finders/people';
import type { Cluster, Draft, Reading } from '../reading';
import { foldWord } from '../text/letters';
import { GAP_BLANK, GAP_COMMA } from '../text/tokens';
import { WordSet } from '../text/word-set';
import { callingsBefore, callingsBehind } from './callings-fit';
import { givenToken, surnameToken } from './name-parts';

/** Opens a cluster of people of one surname, with a draft as its first mention. */
export function openCluster(reading: Reading, draft: Draft, list: Cluster[]): Cluster {
  const cluster: Cluster = {
    surname: surnameToken(reading, draft),
    opener: draft,
    senses: [],
    sex: null,
    callings: 0,
    titles: [],
    chosen: null,
  };
  list.push(cluster);
  return cluster;
}

/** Makes a draft a mention of a person, and hands on what it knows of them. */
export function joinCluster(reading: Reading, draft: Draft, cluster: Cluster): void {
  draft.cluster = cluster;
  cluster.callings |= callingsBefore(reading, draft) | callingsBehind(reading, draft);
  cluster.sex ??= sexOfTitle(reading, titleBefore(reading, draft.from));
  cluster.sex ??= sexOfSenses(reading, draft);
  const senses = new Map(cluster.senses.map((sense) => [sense.entity, sense]));
  for (const sense of draft.senses) {
    const known = senses.get(sense.entity);
    if (!known || known.score < sense.score) senses.set(sense.entity, sense);
  }
  cluster.senses = [...senses.values()];
}

/** Sex of everybody whom a listed full name can mean; null where they differ. */
function sexOfSenses({ lexicon }: Reading, { senses }: Draft): 'm' | 'f' | null {
  const sexes = new Set(senses.map(({ entity }) => lexicon.entity(entity).sex));
  const [only] = sexes;
  return sexes.size === 1 && only ? only : null;
}

/** Equal, one the initial of the other, or the same name with a slip or cut short. */
export function sameGivenName(reading: Reading, a: number, b: number): boolean {
  if (reading.sameWord(a, b)) return true;
  const left = foldWord(reading.tokens.text(a));
  const right = foldWord(reading.tokens.text(b));
  if (left[0] !== right[0]) return false;
  if (left.length === 1 || right.length === 1) return true;
  return left.startsWith(right) || right.startsWith(left);
}

/**
 * Whether the sex that a draft tells goes with what is known of the person: by the title before it, or
 * by whom its name can mean (`Samuel Bronfman` is not Mrs. Samuel Bronfman).
 */
export function fitsSex(reading: Reading, draft: Draft, { sex }: Cluster): boolean {
  if (sex === null) return true;
  const said = sexOfTitle(reading, titleBefore(reading, draft.from)) ?? sexOfSenses(reading, draft);
  return said === null || said === sex;
}

/** Unknown people stay in their own story; somebody known is the same in the next. */
export function inReach({ stories }: Reading, token: number, { opener, senses }: Cluster): boolean {
  return stories[token] === stories[opener.from] || senses.length > 0;
}

/**
 * Whom a surname means: the last full name before it, and somebody’s kin only where there is no
 * other; else anybody before it, else behind it.
 */
export function nearestOf(
  reading: Reading,
  fitting: readonly Cluster[],
  token: number,
): Cluster | undefined {
  const before = fitting.filter(({ opener }) => opener.from < token);
  const full = before.filter(({ opener }) => givenToken(reading, opener) >= 0);
  const main = full.findLast(({ opener }) => !isKin(reading, opener));
  return main ?? full.at(-1) ?? before.at(-1) ?? fitting[0];
}

const KIN = new WordSet('wife husband widow son sons daughter daughters mother father parents');

/** `he and his wife, Bert Goldstein`: named beside somebody else, who the surname alone stands for. */
function isKin(reading: Reading, { from }: Draft): boolean {
  return (
    KIN.has(reading.tokens, from - 1) &&
    /^(his|her|their)$/i.test(reading.tokens.text(from - 2)) &&
    (reading.gap(from) & ~(GAP_BLANK | GAP_COMMA)) === 0
  );
}

/** Clusters far back are out of a reader's mind, and would cost time in a list of namesakes. */
const NAMESAKES = 24;

/** The namesakes that a mention can mean. */
export function latest(clusters: readonly Cluster[]): readonly Cluster[] {
  return clusters.length > NAMESAKES ? clusters.slice(-NAMESAKES) : clusters;
}
