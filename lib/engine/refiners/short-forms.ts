import type { Draft, Reading } from '../reading';
import { WordSet } from '../text/word-set';

/** Nouns that a body named in full goes by afterwards: `the Congress`, `the Union`. */
const NOUNS = new WordSet(
  'congress union agency alliance league council federation conference board legion movement',
);

const SCHOOLS = new WordSet('university college');

/**
 * Settles short forms by the full names of the story: the first words of a known body stand for it
 * (*Central Union*), and *the Congress* behind the American Jewish Congress is not that of another.
 */
export function settleShortForms(reading: Reading): void {
  const beginnings = beginningsOf(reading);
  for (const draft of reading.drafts) {
    if (draft.origin !== 'shape' || draft.senses.length > 0 || draft.to - draft.from < 2) continue;
    const full = beginnings.get(reading.keyOf(draft.from, draft.to));
    if (full?.type !== draft.type || !full.chosen) continue;
    draft.chosen = { ...full.chosen, because: [] };
    draft.because.unshift(`short for ${reading.tokens.slice(full.from, full.to)}`);
  }
  settleSchools(reading);
  let last: Draft | null = null;
  reading.drafts = reading.drafts.filter((draft) => {
    if (last && isAnotherNoun(reading, draft, last)) return false;
    if (draft.to - draft.from > 1 && isBody(draft)) last = draft;
    return true;
  });
}

/** `taught at Columbia`: the place that a school of the story is called by stands for the school. */
function settleSchools(reading: Reading): void {
  const schools = new Map<number, Draft>();
  for (const draft of reading.drafts) {
    const isSchool = draft.to === draft.from + 2 && SCHOOLS.has(reading.tokens, draft.from + 1);
    if (isSchool && draft.chosen) schools.set(reading.keyOf(draft.from, draft.from + 1), draft);
  }
  if (schools.size === 0) return;
  for (const draft of reading.drafts) {
    const { from, to } = draft;
    if (draft.type !== 'place' || to > from + 1 || !reading.tokens.reads(from - 1, 'at')) continue;
    const school = schools.get(reading.keyOf(from, to));
    if (!school?.chosen || reading.stories[from] !== reading.stories[school.from]) continue;
    draft.type = 'organization';
    draft.chosen = { ...school.chosen, because: [] };
    draft.because.unshift(`short for ${reading.tokens.slice(school.from, school.to)}`);
  }
}

/** The known bodies by each row of two or more words that they begin with. */
function beginningsOf(reading: Reading): ReadonlyMap<number, Draft> {
  const beginnings = new Map<number, Draft>();
  for (const draft of reading.drafts) {
    if (!draft.chosen || !isBody(draft)) continue;
    for (let to = draft.from + 2; to < draft.to; to++) {
      const key = reading.keyOf(draft.from, to);
      if (!beginnings.has(key)) beginnings.set(key, draft);
    }
  }
  return beginnings;
}

function isBody({ type }: Draft): boolean {
  return type === 'organization' || type === 'event';
}

/** `the Union`, behind a body of that noun: listed as something else, but meant is that body. */
function isAnotherNoun(reading: Reading, draft: Draft, { from, to, chosen }: Draft): boolean {
  if (draft.origin !== 'listed' || draft.to - draft.from > 1) return false;
  if (!NOUNS.has(reading.tokens, draft.from)) return false;
  if (reading.tokens.text(draft.from - 1).toLowerCase() !== 'the') return false;
  if (reading.stories[from] !== reading.stories[draft.from]) return false;
  let token = from;
  while (token < to && !reading.sameWord(draft.from, token)) token++;
  return token < to && (!chosen || chosen.entity !== draft.chosen?.entity);
}
