import type { HighlightContent } from './highlight';

/**
 * Brings together what two tabs made of one highlight, so that neither's words are lost: a field that
 * only one of them changed is theirs; where both wrote a note, both texts stand below each other.
 *
 * @param base what both began with; null where that is not known
 * @param mine what is about to be stored
 * @param theirs what stands there now
 */
export function mergeContent(
  base: HighlightContent | null,
  mine: HighlightContent,
  theirs: HighlightContent,
): HighlightContent {
  return {
    colour: mine.colour === base?.colour ? theirs.colour : mine.colour,
    note: mergeNotes(base?.note ?? null, mine.note, theirs.note),
    tags: mergeTags(base?.tags ?? [], mine.tags, theirs.tags),
  };
}

function mergeNotes(base: string | null, mine: string, theirs: string): string {
  if (theirs === base) return mine;
  if (mine === base) return theirs;
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return `${theirs}\n\n${mine}`;
}

/** What either added is there, what either took away is not; in the order of `mine`. */
function mergeTags(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const kept = mine.filter((tag) => theirs.includes(tag) || !base.includes(tag));
  return [...kept, ...theirs.filter((tag) => !base.includes(tag) && !mine.includes(tag))];
}
