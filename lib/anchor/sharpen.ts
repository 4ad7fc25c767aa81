import type { Folded } from './fold';
import type { Candidate } from './judge';
import { editsAlong, editsBetween } from './likeness';
import type { Question } from './question';

/** A letter more or less matters to a short quote only. */
const LONGEST_QUOTE = 32;
/** How far the ends may be moved. */
const REACH = 2;
/** How much of the contexts decides on the ends. */
const CONTEXT = 24;
/** What it costs, in edits, to begin or end inside a word where the quote did not. */
const SPLIT_WORD = 0.6;

/**
 * Moves the ends of a short quote that was found with errors to where quote and contexts together
 * need the fewest edits: an approximate search leaves it open whether a wrong letter at the edge
 * belongs to the quote.
 */
export function sharpen(candidate: Candidate, folded: Folded, question: Question): Candidate {
  const { quote, before, after } = question;
  if (quote.length > LONGEST_QUOTE || candidate.quote === 1) return candidate;

  const { text } = folded;
  const starts = shifts(candidate.start, text.length).map((at) => ({
    at,
    cost:
      editsAlong(before.text.slice(-CONTEXT), text, at, -1) +
      (question.startsWord && !isWordEdge(folded, at) ? SPLIT_WORD : 0),
  }));
  const ends = shifts(candidate.end, text.length).map((at) => ({
    at,
    cost:
      editsAlong(after.text.slice(0, CONTEXT), text, at, 1) +
      (question.endsWord && !isWordEdge(folded, at) ? SPLIT_WORD : 0),
  }));

  let best = candidate;
  let least = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    for (const end of ends) {
      if (start.at >= end.at) continue;
      const edits = editsBetween(quote, text, start.at, end.at);
      const cost = start.cost + end.cost + edits;
      if (cost < least) {
        least = cost;
        const longer = Math.max(quote.length, end.at - start.at);
        best = { start: start.at, end: end.at, quote: 1 - edits / longer };
      }
    }
  }
  return best;
}

/** The given place and those about it, nearest first. */
function shifts(at: number, most: number): number[] {
  const places = [at];
  for (let by = 1; by <= REACH; by++) places.push(at - by, at + by);
  return places.filter((place) => place >= 0 && place <= most);
}

/** Whether something was dropped just here, as blanks are. */
function isWordEdge({ text, origin }: Folded, at: number): boolean {
  return at === 0 || at === text.length || (origin[at] ?? 0) - (origin[at - 1] ?? 0) > 1;
}
