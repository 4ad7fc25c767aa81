import { findBodies } from './finders/bodies';
import { findListedNames } from './finders/listed-names';
import { findOffices } from './finders/offices';
import { findPeople } from './finders/people';
import { findPlaces } from './finders/places';
import type { Lexicon } from './lexicon';
import type { Annotation, Article } from './model';
import { Reading } from './reading';
import { linkOthers } from './refiners/link-others';
import { linkPeople } from './refiners/link-people';
import { mergeNested } from './refiners/merge-nested';
import { clusterPeople } from './refiners/people-clusters';
import { resolveOffices } from './refiners/resolve-offices';
import { settleOverlaps } from './refiners/settle-overlaps';
import { writeMentions } from './write-mentions';

/** One step of reading: adds to what is known of the article, or corrects it. */
export type Stage = (reading: Reading) => void;

/** The order matters: each stage relies on the ones before it. */
const STAGES: readonly Stage[] = [
  findListedNames,
  findBodies,
  findPlaces,
  findPeople,
  mergeNested,
  settleOverlaps,
  clusterPeople,
  settleOverlaps,
  findOffices,
  linkPeople,
  linkOthers,
  resolveOffices,
  settleOverlaps,
];

/**
 * Reads an article with the knowledge of its day. Returns mentions in the order of the text, none
 * overlapping; takes time in proportion to the text.
 */
export function annotate(article: Article, lexicon: Lexicon): Annotation[] {
  const reading = new Reading(article, lexicon);
  for (const stage of STAGES) stage(reading);
  return writeMentions(reading);
}
