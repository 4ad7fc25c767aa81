import { titleBefore } from '../finders/people';
import type { Cluster, Draft, Reading, Sense } from '../reading';
import { findBareSurnames } from './bare-surnames';
import { BORNE_THEN, callingsBefore, callingsFit } from './callings-fit';
import {
  fitsSex,
  inReach,
  joinCluster,
  latest,
  nearestOf,
  openCluster,
  sameGivenName,
} from './cluster';
import { findFirstNames } from './first-names';
import { givenToken, surnameToken } from './name-parts';

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
  const givens = byGivenName(reading);
  for (const draft of alone) joinSurname(reading, draft, clusters, givens);
  findBareSurnames(reading, clusters);
  findFirstNames(reading);
  reading.drafts.sort((a, b) => a.from - b.from);
}

/** The first person of each given name. */
function byGivenName(reading: Reading): ReadonlyMap<number, Cluster> {
  const givens = new Map<number, Cluster>();
  for (const { cluster } of reading.drafts) {
    const given = cluster ? givenToken(reading, cluster.opener) : -1;
    const key = reading.tokens.hash[given] ?? 0;
    if (cluster && given >= 0 && !givens.has(key)) givens.set(key, cluster);
  }
  return givens;
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
  const same = latest(known).findLast((cluster) => fitsFullName(reading, draft, cluster));
  joinCluster(reading, draft, same ?? openCluster(reading, draft, known));
  clusters.set(key, known);
}

function fitsFullName(reading: Reading, draft: Draft, cluster: Cluster): boolean {
  if (!fitsSex(reading, draft, cluster)) return false;
  const given = givenToken(reading, draft);
  const other = givenToken(reading, cluster.opener);
  if (other < 0) return true;
  return sameGivenName(reading, given, other);
}

function joinSurname(
  reading: Reading,
  draft: Draft,
  clusters: Map<number, Cluster[]>,
  givens: ReadonlyMap<number, Cluster>,
): void {
  const key = keyOf(reading, draft);
  const known = clusters.get(key) ?? [];
  const fitting = latest(known).filter(
    (cluster) =>
      fitsSex(reading, draft, cluster) &&
      sharesSense(draft, cluster) &&
      !isOtherOffice(reading, draft, cluster) &&
      inReach(reading, draft.from, cluster),
  );
  const near = nearestOf(reading, fitting, draft.from);
  const first = firstNameOf(reading, draft, givens);
  joinCluster(reading, draft, near ?? first ?? openSurname(reading, draft, known));
  clusters.set(key, known);
}

/** A listed short name (`King Hussein`) joins nobody who is known to be someone else. */
function sharesSense(draft: Draft, cluster: Cluster): boolean {
  if (draft.senses.length === 0 || cluster.senses.length === 0) return true;
  return draft.senses.some(({ entity }) => cluster.senses.some((sense) => sense.entity === entity));
}

/** `Governor Lehman` beside Judge Irving Lehman: the title is one that a namesake bears on the day. */
function isOtherOffice(reading: Reading, draft: Draft, cluster: Cluster): boolean {
  const callings = callingsBefore(reading, draft);
  if (callings === 0 || cluster.callings === 0 || (cluster.callings & callings) !== 0) return false;
  const bears = ({ entity }: Sense) => {
    const facts = reading.lexicon.entity(entity);
    return callingsFit(reading, { callings }, facts.callings) === BORNE_THEN;
  };
  if (cluster.senses.some(bears)) return false;
  return reading.surnames.get(draft.from)?.senses.some(bears) ?? false;
}

/** `Sir Arthur` of Sir Arthur Wauchope: titles that go with a given name. */
function firstNameOf(
  reading: Reading,
  draft: Draft,
  givens: ReadonlyMap<number, Cluster>,
): Cluster | undefined {
  if (draft.to - draft.from > 1 || draft.senses.length > 0) return undefined;
  if (
    !/^(sir|dame|lady|lord|prince|princess|king|queen|father|reb)$/i.test(titleText(reading, draft))
  ) {
    return undefined;
  }
  return givens.get(reading.tokens.hash[draft.from] ?? 0);
}

function titleText(reading: Reading, draft: Draft): string {
  const title = titleBefore(reading, draft.from);
  return title < 0 ? '' : reading.tokens.text(title);
}

/** A surname with a title and nobody to belong to: whoever the lexicon knows by it may be meant. */
function openSurname(reading: Reading, draft: Draft, list: Cluster[]): Cluster {
  const cluster = openCluster(reading, draft, list);
  draft.senses.push(...(reading.surnames.get(draft.from)?.senses ?? []));
  return cluster;
}
