import { expect, test } from 'vitest';
import { LEXICON } from '@/tests/fixtures/small-knowledge';
import { Reading } from '../reading';
import { findListedNames } from './listed-names';
import { findOfficeHeads } from './office-heads';

function headsIn(text: string): string[] {
  const article = { url: '', title: '', publishedOn: '1953-07-21', paragraphs: [text] };
  const reading = new Reading(article, LEXICON);
  findListedNames(reading);
  findOfficeHeads(reading);
  return reading.heads.map(({ from, to }) => reading.tokens.slice(from, to));
}

test.each([
  ['The High Commissioner met the Grand Mufti.', 'High Commissioner', 'Grand Mufti'],
  ['The Minister of Interior Porush spoke.', 'Minister of Interior'],
  ['Secretary of Interior and Peace Weiss spoke.', 'Secretary of Interior and Peace'],
  ['The Soviet Foreign Minister and the Sultan.', 'Foreign Minister', 'Sultan'],
  ['Then the Colonial Secretary left.', 'Colonial Secretary'],
])('%s', (text, ...heads) => {
  expect(headsIn(text)).toEqual(heads);
});

test.each([
  ['The minister and the king left.'],
  ['A Minister said so; the Minister to Poland left.'],
  ['Monday Minister.'],
  ['THE HIGH COMMISSIONER SPOKE'],
])('leaves alone: %s', (text) => {
  expect(headsIn(text)).toEqual([]);
});
