import { expect, test } from 'vitest';
import { hashWord } from '@/lib/engine/text/word-hash';
import { LEXICON } from '@/tests/fixtures/small-knowledge';

const number = (word: string) => LEXICON.word(...hashWord(word));

test.each([
  ['gruenbaum', 'gruenbaum'],
  ['grunbom', 'gruenbaum'],
  ['molottow', 'molotov'],
])('%s sounds like %s', (heard, word) => {
  expect(LEXICON.soundingWords(heard)).toEqual([number(word)]);
});

test('what sounds alike and is spelt too differently is another word', () => {
  expect(LEXICON.soundingWords('garanabaoum')).toEqual([]);
});

test('a name is found by its words in any order, small ones and plurals aside', () => {
  const found = LEXICON.namedInWords(['affairs', 'committee', 'of', 'foreign'].map(number));
  expect(found.map((entity) => LEXICON.entity(entity).id)).toEqual(['foreign-affairs-committee']);
});

test('nothing is named by small words, or by words of no name', () => {
  expect(LEXICON.namedInWords([])).toEqual([]);
  expect(LEXICON.namedInWords(['committee', 'moscow', 'house'].map(number))).toEqual([]);
});
