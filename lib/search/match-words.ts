import type { Entry, Group } from './model';

/** What a word is worth by where it stands. */
const WORTH = { title: 2.5, text: 1, quote: 3, note: 3.5 };

/** Parts of an article before those of its highlights. */
const OWN_PARTS = 2;

/** How well an article's own words answer, and each of its highlights; 0 for not. */
export interface Match {
  readonly own: number;
  readonly highlights: readonly number[];
}

const NO_MATCH: Match = { own: 0, highlights: [] };

/** How well an article has the words of a group; every one of them must stand somewhere. */
export function matchWords(entry: Entry, { patterns, mayHave, weight }: Group): Match {
  if (mayHave?.[entry.number] === 0) return NO_MATCH;
  let own = 0;
  let highlights: number[] | undefined;
  for (const some of patterns) {
    const parts = partsWith(entry, some);
    if (parts.length === 0) return NO_MATCH;
    const worth = worthOf(parts, entry.article.highlights.length);
    own += weight * worth.own;
    // A highlight answers with all the words or not at all.
    highlights = joined(highlights, worth.highlights);
  }
  return { own, highlights: highlights?.map((worth) => weight * worth) ?? [] };
}

function worthOf(parts: readonly number[], count: number): Match {
  let own = 0;
  const highlights = new Array<number>(count).fill(0);
  for (const part of parts) {
    const at = (part - OWN_PARTS) >> 1;
    if (at < 0) own += part === 0 ? WORTH.title : WORTH.text;
    else highlights[at] = (highlights[at] ?? 0) + (part % 2 === 0 ? WORTH.quote : WORTH.note);
  }
  return { own, highlights };
}

function joined(before: readonly number[] | undefined, more: readonly number[]): number[] {
  const both = (sum: number, one = 0) => (sum > 0 && one > 0 ? sum + one : 0);
  return before?.map((sum, at) => both(sum, more[at])) ?? [...more];
}

/** Parts of an article that have one of the patterns, each once. */
function partsWith(entry: Entry, some: readonly string[]): readonly number[] {
  const [only = '', ...others] = some;
  const parts = partsOf(entry, only);
  if (others.length === 0) return parts;
  return [...new Set([...parts, ...others.flatMap((pattern) => partsOf(entry, pattern))])];
}

/** After a hit the rest of its part is passed over. */
function partsOf({ all, ends }: Entry, pattern: string): number[] {
  const parts: number[] = [];
  // Blanks are everywhere: what begins with a letter is found sooner.
  const word = pattern.slice(1);
  let part = 0;
  let at = word === '' ? -1 : all.indexOf(word);
  while (at >= 0) {
    const isWord = all[at - 1] === ' ';
    if (isWord) {
      while ((ends[part] ?? Number.POSITIVE_INFINITY) <= at) part++;
      parts.push(part);
    }
    at = all.indexOf(word, isWord ? ends[part] : at + 1);
  }
  return parts;
}
