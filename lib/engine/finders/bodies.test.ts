import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

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
    ['An editorial in The Jewish World agrees.', 'organization Jewish World'],
    ['He wrote “The Song of the Ghetto,” a play.', 'document The Song of the Ghetto'],
    ['The British House of Commons met.', 'organization House of Commons = house-of-commons'],
    [
      'The American Friends of the Hebrew University met.',
      'organization American Friends of the Hebrew University',
    ],
    ['The German Writer’s Association met.', 'organization German Writer’s Association'],
    ['He left the Hebrew Home for the Aged.', 'organization Hebrew Home for the Aged'],
    ['The Ministry of the Interior agreed.', 'organization Ministry of the Interior'],
    ['It is the anti-Polish Endek Party.', 'organization Endek Party'],
    ['The Statute of Limitations on Nazi crimes.', 'document Statute of Limitations'],
    ['Then Junior Knesset met.', 'organization Junior Knesset'],
    ['He left Kuhn, Loeb & Co. today.', 'organization Kuhn, Loeb & Co.'],
    ['They sold it to Katz & Weiss there.', 'organization Katz & Weiss'],
    ['He left J. & W. Katz & Co. today.', 'organization J. & W. Katz & Co.'],
    [
      'In Dziennik Polski, official organ of the exile, it said so.',
      'organization Dziennik Polski',
    ],
    ['“Dwa Grosze,” the leading paper, wrote.', 'organization Dwa Grosze'],
    ['The Mexican weekly, Todo, wrote.', 'organization Todo'],
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
    ['The Times of trouble are over.'],
    ['They are of High School age.'],
    ['(Related Action story P. 3)'],
    ['Peace, the paper said, is near.'],
    ['Great & Peace were wanted; Jews & Arabs met.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });
});
