import { expect, test } from 'vitest';
import { KNOWLEDGE, LEXICON } from '@/tests/fixtures/small-knowledge';
import { cardFileOf, openCards } from './cards';
import { findEntities } from './find-entities';

const NO_TABLES = { people: '', figures: '', towns: '', countries: '', states: '' };
const cards = openCards(cardFileOf(KNOWLEDGE, NO_TABLES));

test.each<[string, string | null, string[]]>([
  ['Moshe Shertok', null, ['moshe-sharett']],
  ['shar', null, ['moshe-sharett']],
  ['mo sha', null, ['moshe-sharett']],
  ['Herzog', '1959-01-01', ['isaac-herzog', 'chaim-herzog']],
  ['Herzog', '1975-01-01', ['chaim-herzog', 'isaac-herzog']],
  ['Premier', null, []],
  ['  ', null, []],
  ['nobody of this name', null, []],
])('“%s” on %s', (text, day, ids) => {
  expect(findEntities(cards, LEXICON, text, day)).toEqual(ids);
});
