import { NAME_CONTEXT } from '../lexicon';
import type { Reading, Sense } from '../reading';

/** Whether a name counts only where something else that it needs is mentioned. */
export function needsContext({ lexicon }: Reading, { name }: Sense): boolean {
  return name >= 0 && (lexicon.nameKind(name) & NAME_CONTEXT) !== 0;
}
