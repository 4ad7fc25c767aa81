import search from 'approx-string-match';
import type { Target } from '@/lib/anchor/target';
import type { Passage } from './passages';

const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const ALL = 92;
const CONTEXT = 32;

interface Match extends Passage {
  readonly errors: number;
}

/** Exact places, or else those with the fewest errors. */
function matches(text: string, pattern: string, mostErrors: number): Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    found.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return found.length > 0 ? found : search(text, pattern, mostErrors);
}

/** How much of a context stands in a stretch of text, 0 to 1. */
function likeness(text: string, context: string): number {
  if (context === '' || text === '') return 0;
  const errors = matches(text, context, context.length)[0]?.errors ?? context.length;
  return 1 - errors / context.length;
}

/**
 * The rule by which the Hypothesis client finds a quote again, in our own words: of all places
 * with at most min(256, n / 2) errors the best by quote, contexts and position, whatever it is.
 */
export function hypothesisRule(text: string, target: Target): Passage | null {
  const { exact, start } = target;
  if (exact === '') return null;
  const prefix = target.prefix.slice(-CONTEXT);
  const suffix = target.suffix.slice(0, CONTEXT);
  const score = (match: Match) => {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    return (
      (WEIGHTS.quote * (1 - match.errors / exact.length) +
        WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
        WEIGHTS.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
        WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length)) /
      ALL
    );
  };
  let best: Passage | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const match of matches(text, exact, Math.min(MOST_ERRORS, exact.length / 2))) {
    const value = score(match);
    if (value > highest) {
      highest = value;
      best = match;
    }
  }
  return best;
}
