import { locateInTurns } from '@/lib/anchor/index';
import { articleText } from './article-record';
import type { Highlight } from './highlight';
import type { Places, Text } from './passages';

const turn = () => new Promise<void>((done) => setTimeout(done, 0));

/**
 * Looks for highlights in a text, a turn at a time. Their order is kept, as neighbours help to find
 * each other.
 */
export async function locateHighlights(
  article: Text,
  highlights: readonly Highlight[],
): Promise<Places> {
  const targets = highlights.map(({ target }) => target);
  const places = await locateInTurns(articleText(article), targets, turn);
  return Object.fromEntries(highlights.map(({ id }, index) => [id, places[index] ?? null]));
}
