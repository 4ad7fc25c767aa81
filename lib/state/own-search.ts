import { foldWord } from '../engine/text/letters';
import type { EntryContent } from '../notes/own-entry';

/** Entries in which each word sought begins a word of a name or of the gloss; all for no words. */
export function searchEntries<T extends EntryContent>(
  entries: readonly T[],
  query: string,
): readonly T[] {
  const sought = wordsOf(query);
  if (sought.length === 0) return entries;
  return entries.filter(({ name, names, gloss }) => {
    const words = [name, ...names, gloss].flatMap(wordsOf);
    return sought.every((one) => words.some((word) => word.startsWith(one)));
  });
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s-]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}
