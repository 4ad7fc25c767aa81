import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('listed names', () => {
  test.each<Case>([
    ['Talks in Tel-Aviv ended.', 'place Tel-Aviv = tel-aviv'],
    ['He left Tel Aviv’s port.', 'place Tel Aviv = tel-aviv'],
    ['The USSR agreed.', 'place USSR = soviet-union'],
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
    ['The White Paper of 1939 stands.', 'document White Paper of 1939 = white-paper-1939'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['We are reading this with us.'],
    ['He went to the east. Tel was closed. Aviv too.'],
    ['They cast votes in israel and poland.'],
    ['He left Tel, Aviv and the rest.'],
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

describe('people by form', () => {
  test.each<Case>([
    ['Dr. Noah Porush spoke.', 'person Noah Porush'],
    ['Deputy Frostig read it.', 'person Frostig'],
    [
      'They heard M. Katz, J. Golde and Hooker Doolittle.',
      'person M. Katz',
      'person J. Golde',
      'person Hooker Doolittle',
    ],
    ['It was Louis Freimann, president of the club, who came.', 'person Louis Freimann'],
    ['The diseuse Isa Kremer has sung.', 'person Isa Kremer'],
    ['Prince von Starhemberg spoke.', 'person von Starhemberg'],
    ['Mr. Henry Morgenthau, Jr., came.', 'person Henry Morgenthau, Jr'],
    [
      'Senators George Aiken of Vermont, Thruston Morton of Kentucky agreed.',
      'person George Aiken',
      'person Thruston Morton',
    ],
    ['Ragheb Bey Nashashibi came.', 'person Ragheb Bey Nashashibi'],
    ['Sources said that Igor Nechiporenko, 30, confessed.', 'person Igor Nechiporenko'],
    ['Rabbi Israel Rosenberg spoke.', 'person Israel Rosenberg'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['Our Chief Executives failed.'],
    ['The talks with Talks, Inc., continued on Monday.'],
    ['They came aboard the Queen Mary.'],
    ['Great Peace came over the land.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text).filter((line) => line.startsWith('person'))).toEqual([]);
  });
});

describe('bodies, events and documents by their nouns', () => {
  test.each<Case>([
    [
      'It was the Portuguese Jewish Refugee Aid Committee.',
      'organization Portuguese Jewish Refugee Aid Committee',
    ],
    ['The Club of Jewish Deputies met.', 'organization Club of Jewish Deputies'],
    ['Congregation Beth Torah met.', 'organization Congregation Beth Torah'],
    ['According to the Reichspost all is well.', 'organization Reichspost'],
    ['It was the Eskel Publishing Company.', 'organization Eskel Publishing Company'],
    ['The Yiddish daily Unser Leben closed.', 'organization Unser Leben'],
    ['He is publisher of Der Stuermer there.', 'organization Der Stuermer'],
    ['The American League for a Free Judea met.', 'organization American League for a Free Judea'],
    ['It heard Engel v. Vitale today.', 'document Engel v. Vitale'],
    ['He bought from Kuhn & Co. today.', 'organization Kuhn & Co.'],
    ['At the 22nd Zionist Congress he spoke.', 'event 22nd Zionist Congress'],
    ['It is the Lowdermilk Plan.', 'document Lowdermilk Plan'],
    ['He wrote “The Song of the Ghetto,” a play.', 'document The Song of the Ghetto'],
    ['The British House of Commons met.', 'organization House of Commons = house-of-commons'],
    [
      'The American Friends of the Hebrew University met.',
      'organization American Friends of the Hebrew University',
    ],
    [
      'The Mandates Commission of the United Nations met.',
      'organization Mandates Commission',
      'organization United Nations = un',
    ],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['The Committee met; the Board agreed.'],
    ['The Council of the Club met.'],
    ['He said: “We shall never give in.”'],
    ['The “hell ship” sailed.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });
});

describe('places by their nouns and prepositions', () => {
  test.each<Case>([
    ['They stood in Arch Street Theatre.', 'place Arch Street Theatre'],
    ['It crosses Sixth avenue there.', 'place Sixth avenue'],
    ['Fire fell on Kfar Ruppin again.', 'place Kfar Ruppin'],
    ['At Anabta a house fell.', 'place Anabta'],
    ['They sailed from Cette, a French port.', 'place Cette'],
    ['The village of Otwock was calm.', 'place Otwock'],
    ['The Yiddish Art Theatre opened.', 'organization Yiddish Art Theatre'],
    ['They live at 17 Battery Place.', 'place Battery Place'],
    ['They met at the Sportpalast again.', 'place Sportpalast'],
    ['As told in Newsweek magazine.', 'organization Newsweek'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([['They stood at Street level, in March.'], ['This was said in Great haste.']])(
    'leaves alone: %s',
    (text) => {
      expect(linesOf('1953-07-21', text)).toEqual([]);
    },
  );
});

describe('misspelt names', () => {
  test.each<Case>([
    ['He told the Jewish Teiegraphic Agency so.', 'organization Jewish Teiegraphic Agency = jta'],
    ['Trains in Czechoslavakia stood.', 'place Czechoslavakia = czechoslovakia'],
    ['Moshe Sharret spoke.', 'person Moshe Sharret = moshe-sharett'],
    ['Soviet Foreign Minister Molotof spoke.', 'person Molotof = vyacheslav-molotov'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['Mr. Sharret spoke.', 'person Sharret'],
    ['Czechoslavakia is far.'],
    ['David Meir spoke.', 'person David Meir'],
  ])('leaves alone: %s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });
});
