import type { Draft, Reading } from '../reading';
import { CLASS_BODY, CLASS_FUNCTION } from '../text/word-classes';
import { WordSet } from '../text/word-set';

/** Every country has its *Central Committee of Jews*. */
const COMMON = new WordSet(
  'jewish jews jewry hebrew central national general world international united supreme chief executive local state',
);

/**
 * Tells bodies, events and documents that were found by their form and are listed in other words
 * or another order: *Intergovernmental Committee for Refugees*.
 */
export function nameReworded(reading: Reading): void {
  for (const draft of reading.drafts) {
    if (draft.origin !== 'shape' || draft.senses.length > 0 || draft.type === 'person') continue;
    const words = wordsOf(reading, draft);
    if (!words) continue;
    const { lexicon } = reading;
    draft.senses = lexicon
      .namedInWords(words)
      .filter((entity) => lexicon.entity(entity).type === draft.type)
      .map((entity) => ({
        entity,
        name: -1,
        score: 3,
        because: [`other words for ${lexicon.entity(entity).name}`],
      }));
  }
}

/** Numbers of the draft's words; null if one of them stands in no name, or all in too many. */
function wordsOf(reading: Reading, { from, to }: Draft): readonly number[] | null {
  const words: number[] = [];
  let isTelling = false;
  for (let token = from; token < to; token++) {
    const word = reading.words[token] ?? -1;
    const isSmall = reading.is(token, CLASS_FUNCTION);
    if (word < 0 && !isSmall) return null;
    if (word >= 0) words.push(word);
    isTelling ||= !isSmall && !reading.is(token, CLASS_BODY) && !COMMON.has(reading.tokens, token);
  }
  return isTelling ? words : null;
}
