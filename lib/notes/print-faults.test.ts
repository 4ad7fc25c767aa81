import { expect, test } from 'vitest';
import type { Annotation } from '../engine/model';
import { findPrintFaults } from './print-faults';

/** `words → likely reading`, with `nothing` for one too many and `?` where nothing can be said. */
function faults(...paragraphs: string[]): string[] {
  return findPrintFaults(paragraphs, []).map(({ paragraph, start, end, kind, likely }) => {
    const words = paragraphs[paragraph]?.slice(start, end);
    return `${kind}: ${words} → ${likely === null ? '?' : likely || 'nothing'}`;
  });
}

test.each([
  ['A note of ### was read.', 'illegible: ### → ?'],
  ['Mr. (##) spoke.', 'illegible: (##) → ?'],
  ['More than 100, 000 came.', 'number: 100, 000 → 100,000'],
  ['A sum of $2, 500, 000 was voted.', 'number: 2, 500, 000 → 2,500,000'],
  ['About 1,250, 000 people live there.', 'number: 1,250, 000 → 1,250,000'],
  ['They will nego- tiate today.', 'hyphen: nego- tiate → negotiate'],
  ['The Foreign. Secretary agreed.', 'stray-stop: Foreign. Secretary → Foreign Secretary'],
  ['A flight to New. York left.', 'stray-stop: New. York → New York'],
  ['He saw the. Government fall.', 'stray-stop: the. Government → the Government'],
  ['It was refused.The talks go on.', 'lost-stop: refused.The → refused. The'],
  ['The talks ended He left at once.', 'lost-stop: ended He left → ended. He left'],
  ['It was sent to the the Council.', 'twice: the → nothing'],
  [
    'The cabinet met in the evening. The cabinet met in the evening. It rose late.',
    'twice: The cabinet met in the evening → nothing',
  ],
])('%s', (text, expected) => {
  expect(faults(text)).toEqual([expected]);
});

test.each([
  'On July 20, 150 people came.',
  'On Sept. 5, 200 people came.',
  'In 1948, 200 settlements stood.',
  'Rooms 100, 200 and 300 are let.',
  'It has 100,000 members, 250 of them here.',
  'Pre- and post-war rules differ.',
  'The Anglo-Jewish press – and others – wrote.',
  'The U.S. Secretary met Mr. B. Locker of St. Louis, Ph.D.',
  'Write to www.jta.org or see Jta.Org/archive.',
  'He is a Zionist. Secretary Dulles is not.',
  'He knew that He who keeps Israel slumbers not.',
  'They had had it; he said that that was so.',
  'Holy, holy, holy, and holy again.',
  'He asked for No. 3, page 12, 14 and 16.',
  'The first is the. ',
])('is left alone: %s', (text) => {
  expect(faults(text)).toEqual([]);
});

test('what is printed twice over a paragraph’s end is marked in both', () => {
  expect(faults('He said that no answer', 'had come. He said that no answer had come.')).toEqual([
    'twice: He said that no answer had come → nothing',
  ]);
  expect(faults('One two three four five', 'six. One two three', 'four five six.')).toEqual([
    'twice: One two three → nothing',
    'twice: four five six → nothing',
  ]);
});

test('a name that the engine took for misspelt, as it knows it; other names are left alone', () => {
  const mention = (surface: string, because: string): Annotation => ({
    ...{ kind: 'mention', type: 'person', entity: 'molotov', wikipedia: null },
    ...{ paragraph: 0, start: 4, end: 4 + surface.length, surface, confidence: 1 },
    because: ['stands with his office', because],
  });
  const text = ['Mr. Molotof spoke.'];
  expect(findPrintFaults(text, [mention('Molotof', 'misspelt for Vyacheslav Molotov')])).toEqual([
    { paragraph: 0, start: 4, end: 11, kind: 'name', likely: 'Vyacheslav Molotov' },
  ]);
  expect(findPrintFaults(text, [mention('Molotof', 'another spelling of Molotov')])).toEqual([]);
});

test('faults do not overlap; what is printed twice counts more than what is in it', () => {
  const sentence = 'The Foreign. Secretary will nego- tiate in the. Hague.';
  const found = findPrintFaults([`${sentence} ${sentence}`], []);
  expect(found.map(({ kind }) => kind)).toEqual(['stray-stop', 'hyphen', 'stray-stop', 'twice']);
});
