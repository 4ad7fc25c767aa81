import { findBodies } from './finders/bodies';
import { findDates } from './finders/dates';
import { findListedNames } from './finders/listed-names';
import { findMisspeltNames } from './finders/misspelt-names';
import { findOfficeHeads } from './finders/office-heads';
import { findOffices } from './finders/offices';
import { findPeople } from './finders/people';
import { findPlaces } from './finders/places';
import { dropShips } from './finders/ships';
import { findWorks } from './finders/works';
import type { Lexicon } from './lexicon';
import type { Annotation, Article } from './model';
import { Reading } from './reading';
import { bindAcronyms } from './refiners/bind-acronyms';
import { dropGovernments } from './refiners/drop-governments';
import { nameFirms } from './refiners/firms';
import { linkHomeBodies } from './refiners/home-bodies';
import { linkOthers } from './refiners/link-others';
import { linkPeople } from './refiners/link-people';
import { mergeNested } from './refiners/merge-nested';
import { clusterPeople } from './refiners/people-clusters';
import { resolveOffices } from './refiners/resolve-offices';
import { nameReworded } from './refiners/reworded-names';
import { settleOverlaps } from './refiners/settle-overlaps';
import { settleShortForms } from './refiners/short-forms';
import { weave } from './weave';
import { writeMentions } from './write-mentions';

/** One step of reading: adds to what is known of the article, or corrects it. */
export type Stage = (reading: Reading) => void;

/** The order matters: each stage relies on the ones before it. */
const STAGES: readonly Stage[] = [
  findListedNames,
  findMisspeltNames,
  findBodies,
  findPlaces,
  findWorks,
  findOfficeHeads,
  findPeople,
  dropShips,
  mergeNested,
  settleOverlaps,
  nameReworded,
  bindAcronyms,
  clusterPeople,
  settleOverlaps,
  nameFirms,
  findOffices,
  linkPeople,
  linkOthers,
  settleShortForms,
  linkHomeBodies,
  resolveOffices,
  settleOverlaps,
  dropGovernments,
];

/**
 * Reads an article with the knowledge of its day: mentions and dates in the order of the text, none
 * overlapping. Takes time in proportion to the text.
 */
export function annotate(article: Article, lexicon: Lexicon): Annotation[] {
  const reading = new Reading(article, lexicon);
  for (const stage of STAGES) stage(reading);
  return weave(writeMentions(reading), findDates(article));
}
