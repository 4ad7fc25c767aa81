import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import type { Mention, MentionType, ParagraphRole } from '../engine/model';
import { cardFileOf, openCards } from './cards';
import type { Organization, Place } from './schema';
import { placeSentFrom } from './sent-from';

const NO_TABLES = { people: '', figures: '', towns: '', countries: '', states: '' };
const common = { wikipedia: null, gloss: 'for tests', sources: [] };
const city = (id: string, name: string): Place => ({ ...common, id, name, at: [32, 35] });
const body = (id: string, name: string, seat: Organization['seat']): Organization => ({
  ...common,
  id,
  name,
  ...(seat !== undefined && { seat }),
});
const MOVED = [
  { id: 'tel-aviv', until: '1953-07-11' },
  { id: 'jerusalem', from: '1953-07-12' },
];
const cards = openCards(
  cardFileOf(
    {
      ...WORLD,
      places: [
        ...WORLD.places,
        city('tel-aviv', 'Tel Aviv'),
        city('jerusalem', 'Jerusalem'),
        city('boston', 'Boston'),
      ],
      organizations: [
        body('ministry', 'Foreign Ministry', MOVED),
        body('parliament', 'Knesset', 'jerusalem'),
        body('legation', 'Soviet Legation', 'tel-aviv'),
        body('congress', 'Jewish Congress', 'boston'),
      ],
    },
    NO_TABLES,
  ),
);

const NAMES: readonly [string, MentionType, string | null][] = [
  ['Tel Aviv', 'place', 'tel-aviv'],
  ['Jerusalem', 'place', 'jerusalem'],
  ['Boston', 'place', 'boston'],
  ['Israel', 'place', 'israel'],
  ['Foreign Ministry', 'organization', 'ministry'],
  ['Knesset', 'organization', 'parliament'],
  ['Cabinet', 'organization', null],
  ['Soviet Legation', 'organization', 'legation'],
  ['Jewish Congress', 'organization', 'congress'],
];

function mentionsIn(paragraphs: readonly string[]): Mention[] {
  return paragraphs.flatMap((text, paragraph) =>
    NAMES.flatMap(([surface, type, entity]) => {
      const start = text.indexOf(surface);
      if (start < 0) return [];
      const end = start + surface.length;
      const evidence = { surface, confidence: 1, because: ['for tests'], wikipedia: null };
      return [{ kind: 'mention' as const, paragraph, start, end, type, entity, ...evidence }];
    }),
  );
}

function sentFrom(title: string, paragraphs: readonly string[], publishedOn = '1953-07-21') {
  const roles = paragraphs.map((text): ParagraphRole => (text.startsWith('(') ? 'insert' : 'text'));
  const article = { title, publishedOn, paragraphs, roles };
  const found = placeSentFrom(cards, article, mentionsIn(paragraphs), mentionsIn([title]));
  return found && [found.name, found.day, found.because];
}

const HEADLINE = { kind: 'headline' };
const seats = (...bodies: string[]) => ({ kind: 'seats', bodies });

test.each([
  ['Envoy Stops in Jerusalem', ['He stopped here today.'], ['Jerusalem', '1953-07-20', HEADLINE]],
  ['Boston Councilmen Protest', ['The council here voted.'], ['Boston', '1953-07-20', HEADLINE]],
  [
    'A Statement',
    ['The Foreign Ministry here said so.'],
    ['Jerusalem', '1953-07-20', seats('Foreign Ministry')],
  ],
  [
    'Relations Resumed',
    [
      'It was made known here and in Moscow.',
      'The Foreign Ministry wrote, away from Tel Aviv and the Soviet Legation.',
      'The Knesset was told.',
    ],
    ['Jerusalem', '1953-07-20', seats('Foreign Ministry', 'Knesset')],
  ],
  [
    'Relations Resumed',
    ['It was made known here.', 'The Cabinet met, and the Knesset was told.'],
    ['Jerusalem', '1953-07-20', seats('Knesset')],
  ],
])('“%s” %j was sent from %j', (title, paragraphs, expected) => {
  expect(sentFrom(title, paragraphs)).toEqual(expected);
});

test('a body had its seat elsewhere on an earlier day', () => {
  const said = ['The Foreign Ministry here said so.'];
  expect(sentFrom('A Statement', said, '1950-03-02')?.[0]).toBe('Tel Aviv');
});

test('of the bulletin after a day of rest the day is not told', () => {
  const said = ['The Foreign Ministry here said so.'];
  expect(sentFrom('A Statement', said, '1953-07-20')).toEqual([
    'Jerusalem',
    null,
    seats('Foreign Ministry'),
  ]);
});

test.each([
  ['the text does not say here', 'Envoy Stops in Jerusalem', ['He stopped there.']],
  ['somebody else says here', 'Envoy Stops in Jerusalem', ['“I am glad to be here,” he said.']],
  ['here and there is nowhere', 'Envoy Stops in Jerusalem', ['He stopped here and there.']],
  ['the text names the place', 'Envoy Stops in Boston', ['He went here and to Boston.']],
  ['the headline names two', 'Jews in Boston, in Jerusalem', ['They met here.']],
  ['a city stands for a state', 'Jerusalem Denies Report', ['It was learned here.']],
  ['a congress may meet anywhere', 'Congress', ['The Jewish Congress met here.']],
  ['seats differ', 'A Statement', ['The Knesset and the Soviet Legation here agreed.']],
  ['one body far from here', 'A Statement', ['It is said here.', 'The Foreign Ministry knew.']],
  ['the editors say it', 'A Statement', ['(The Foreign Ministry here said so.)']],
])('nothing is told where %s', (_, title, paragraphs) => {
  expect(sentFrom(title, paragraphs)).toBeNull();
});
