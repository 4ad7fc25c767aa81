import type { Cluster, Reading } from '../reading';
import {
  CLASS_ANY_TITLE,
  CLASS_CALENDAR,
  CLASS_FUNCTION,
  CLASS_PARTICLE,
} from '../text/word-classes';
import { partOfName } from './bare-surnames';
import { inReach, joinCluster } from './cluster';
import { givenToken } from './name-parts';

/**
 * Finds people who are called by their first name alone (*Golda’s coffin*), once the story has named
 * them in full, and nobody else of that first name.
 */
export function findFirstNames(reading: Reading): void {
  const bearers = bearersOf(reading);
  if (bearers.size === 0) return;
  const taken = new Uint8Array(reading.tokens.count);
  for (const { from, to } of reading.drafts) taken.fill(1, from, to);
  for (let token = 0; token < reading.tokens.count; token++) {
    if (taken[token] === 1 || !standsAlone(reading, token)) continue;
    const people = bearers.get(reading.tokens.hash[token] ?? 0) ?? [];
    const before = people.filter(
      (cluster) => cluster.opener.from < token && inReach(reading, token, cluster),
    );
    const [only] = before;
    if (!only || before.length > 1) continue;
    const draft = partOfName(token, token + 1);
    reading.drafts.push(draft);
    joinCluster(reading, draft, only);
  }
}

/** Of more people of one first name nobody is told by it. */
const FEW = 8;

/** The people of each first name that is written out and is no plain word. */
function bearersOf(reading: Reading): ReadonlyMap<number, readonly Cluster[]> {
  const bearers = new Map<number, Cluster[]>();
  const seen = new Set<Cluster>();
  for (const { cluster } of reading.drafts) {
    if (!cluster || seen.has(cluster)) continue;
    seen.add(cluster);
    const given = givenToken(reading, cluster.opener);
    if (given < 0 || reading.isInitial(given) || reading.isEnglish(given)) continue;
    const key = reading.tokens.hash[given] ?? 0;
    const others = bearers.get(key) ?? [];
    if (others.length < FEW) bearers.set(key, [...others, cluster]);
  }
  return bearers;
}

const NO_NAME = CLASS_CALENDAR | CLASS_FUNCTION | CLASS_ANY_TITLE;

/** A capital word that is tied to no other. */
function standsAlone(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token) || reading.inCapitals(token) || reading.is(token, NO_NAME)) {
    return false;
  }
  const behind = token + 1;
  if (reading.isJoined(behind) && (reading.isCapital(behind) || reading.is(behind, CLASS_PARTICLE)))
    return false;
  const before = token - 1;
  if (!reading.isJoined(token) || !reading.isCapital(before)) return true;
  return reading.opensSentence(before) && reading.is(before, CLASS_FUNCTION);
}
