import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('listed names', () => {
  test.each<Case>([
    ['Talks in Tel-Aviv ended.', 'place Tel-Aviv = tel-aviv'],
    ['He left Tel Aviv’s port.', 'place Tel Aviv = tel-aviv'],
    ['The USSR agreed.', 'place USSR = soviet-union'],
    ['He lives in Haifa, III.', 'place Haifa = haifa', 'place III = illinois'],
    ['He flew by Tel EI there.', 'organization Tel EI = tel-el'],
    ['It met the U. N. mediator.', 'organization U. N. = un'],
    ['He told the J.T.A. today.', 'organization J.T.A. = jta'],
    ['A squad stood before Macy’s today.', 'organization Macy’s = macys'],
    [
      'He told Israel’s Foreign. Affairs Committee so.',
      'place Israel = israel',
      'organization Foreign. Affairs Committee = foreign-affairs-committee',
    ],
    [
      'The Jewish Agency for Pales- tine met.',
      'organization Jewish Agency for Pales- tine = jewish-agency',
    ],
    ['He left the Polish Labour Centre.', 'organization Polish Labour Centre = labor-center'],
    ['It was the world Song congress.', 'organization world Song congress = song-congress'],
    ['He saw The Deputy there.', 'document The Deputy = the-deputy'],
    ['He read the New Palestine.', 'organization New Palestine = new-palestine'],
    ['It has a new Palestine policy.', 'place Palestine = palestine-region'],
    ['The new Palestine policy fell.', 'place Palestine = palestine-region'],
    ['The New Palestine wrote.', 'organization The New Palestine = new-palestine'],
    ['They left the Hague Coliseum.', 'place Hague Coliseum'],
    // What the timeline is headed with is no name.
    ['The Acre riots ended.', 'event Acre riots = riots-1929'],
    ['The Riots at Acre ended.', 'place Acre = acre'],
    [
      'He told the Department of Health, Aid, and Peace so.',
      'organization Department of Health, Aid, and Peace = health-education',
    ],
    ['They left Haven, the Union.', 'organization Union = union'],
    ['He left Black & Bloch.', 'organization Black & Bloch = black-and-bloch'],
    ['He cited Black v. Board of Faith.', 'document Black v. Board of Faith = black-v-board'],
    ['The Duke of Haifa spoke.', 'person Duke of Haifa = duke-of-haifa'],
    ['The White Paper of 1939 stands.', 'document White Paper of 1939 = white-paper-1939'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['We are reading this with us.'],
    ['He went to the east. Tel was closed. Aviv too.'],
    ['They cast votes in israel and poland.'],
    ['The deputy left; it was no world Song congress.'],
    ['He left Tel, Aviv and the rest.'],
    ['It was a new palestine, a new hope.'],
    // In 1953 there was no such war yet.
    ['It was no war of six days.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });
});

describe('terms', () => {
  test('stand once an article', () => {
    expect(
      linesOf('1953-07-21', 'The legation burnt. Aliyah fell.', 'The legation stood.'),
    ).toEqual(['term legation = legation', 'term Aliyah = aliyah']);
  });
});

test('a name that is listed without capitals is found without them, in its time', () => {
  expect(linesOf('1967-07-21', 'It was the war of six days.')).toEqual([
    'event war of six days = six-day-war',
  ]);
});
