import { LONGEST_PATTERN, scanEdits } from './edit-scan';
import type { Folded } from './fold';
import type { Candidate } from './judge';
import { agreeAlong } from './likeness';
import type { Question } from './question';

/** How far the ends may be moved. */
const REACH = 2;
/** How much of the contexts decides on the ends. */
const CONTEXT = 24;
/** What it costs, in edits, to begin or end inside a word where the quote did not. */
const SPLIT_WORD = 0.6;

interface Edge {
  readonly at: number;
  readonly cost: number;
}

/**
 * Moves the ends of a short quote that was found with errors to where quote and contexts together
 * need the fewest edits: an approximate search leaves it open whether a wrong letter at the edge
 * belongs to the quote. In longer quotes a letter more or less does not matter.
 */
export function sharpen(candidate: Candidate, folded: Folded, question: Question): Candidate {
  const { quote, before, after, startsWord, endsWord } = question;
  if (quote.length > LONGEST_PATTERN || candidate.quote === 1) return candidate;
  const starts = edges(folded, candidate.start, before.text.slice(-CONTEXT), -1, startsWord);
  const ends = edges(folded, candidate.end, after.text.slice(0, CONTEXT), 1, endsWord);

  let best = candidate;
  let least = Number.POSITIVE_INFINITY;
  const furthest = Math.max(...ends.map(({ at }) => at));
  for (const start of starts) {
    const scores = scanEdits(quote, folded.text, start.at, Math.max(0, furthest - start.at), 1);
    for (const end of ends) {
      if (start.at >= end.at) continue;
      const edits = scores[end.at - start.at] ?? 0;
      const cost = start.cost + end.cost + edits;
      if (cost >= least) continue;
      least = cost;
      const longer = Math.max(quote.length, end.at - start.at);
      best = { start: start.at, end: end.at, quote: 1 - edits / longer };
    }
  }
  return best;
}

/** The given place and those about it, nearest first, with what the context has against each. */
function edges(
  folded: Folded,
  around: number,
  context: string,
  step: 1 | -1,
  wantsWord: boolean,
): Edge[] {
  const { text } = folded;
  const places = [around];
  for (let by = 1; by <= REACH; by++) places.push(around - by, around + by);
  return places
    .filter((at) => at >= 0 && at <= text.length)
    .map((at) => {
      const edits = context === '' ? 0 : agreeAlong(context, text, at, step).edits;
      return { at, cost: edits + (wantsWord && !isWordEdge(folded, at) ? SPLIT_WORD : 0) };
    });
}

/** Whether a place begins or ends inside a word where the quote did not. */
export function splitsWord({ start, end }: Candidate, folded: Folded, question: Question): boolean {
  const { startsWord, endsWord } = question;
  return (startsWord && !isWordEdge(folded, start)) || (endsWord && !isWordEdge(folded, end));
}

/** Whether something was dropped just here, as blanks are. */
export function isWordEdge({ text, origin }: Folded, at: number): boolean {
  return at === 0 || at === text.length || (origin[at] ?? 0) - (origin[at - 1] ?? 0) > 1;
}
