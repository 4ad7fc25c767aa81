import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('bodies, events and documents by their nouns', () => {
  test.each<Case>([
    ['The Committee of Agudath Mandate ended.', 'organization Committee of Agudath = agudath'],
    ['He came to Temple Beth-Zur.', 'organization Temple Beth-Zur'],
    [
      'The American Jewish Committee-Jewish Agency Council met.',
      'organization American Jewish Committee = american-jewish-committee',
      'organization Jewish Agency Council',
    ],
    [
      'It was the Portuguese Jewish Refugee Aid Committee.',
      'organization Portuguese Jewish Refugee Aid Committee',
    ],
    [
      'The Hebrew University and Jewish Agency met.',
      'organization Hebrew University = hebrew-university',
      'organization Jewish Agency = jewish-agency',
    ],
    ['The Club of Jewish Deputies met.', 'organization Club of Jewish Deputies'],
    ['Congregation Beth Torah met.', 'organization Congregation Beth Torah'],
    ['It was the Eskel Publishing Company.', 'organization Eskel Publishing Company'],
    ['The American League for a Free Judea met.', 'organization American League for a Free Judea'],
    ['It heard Engel v. Vitale today.', 'document Engel v. Vitale'],
    ['At the 22nd Zionist Congress he spoke.', 'event 22nd Zionist Congress'],
    [
      'The Jewish Song Council of the Knesset met.',
      'organization Jewish Song Council = song-council',
      'organization Knesset = knesset',
    ],
    ['The 103rd Congress met.', 'organization 103rd Congress'],
    ['It is the Lowdermilk Plan.', 'document Lowdermilk Plan'],
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
    [
      'The Mandates Commission of the United Nations met.',
      'organization Mandates Commission',
      'organization United Nations = un',
    ],
    ['The Jewish Committee to Aid Poland met.', 'organization Jewish Committee to Aid Poland'],
    ['The Council of Aid to War Orphans met.', 'organization Council of Aid to War Orphans'],
    ['He sent the Jewish Committee to Rome.', 'organization Jewish Committee', 'place Rome = rome'],
    [
      'The North Rowing Club on Queens Island met.',
      'organization North Rowing Club',
      'place Queens Island',
    ],
    ['The Jewish Council on Poland met.', 'organization Jewish Council on Poland'],
    [
      'The Central Executive Committee of the U.S.S.R. met.',
      'organization Central Executive Committee',
      'place U.S.S.R. = soviet-union',
    ],
    ['He left the I.P.O. Polish Mission.', 'organization Polish Mission'],
    ['The World Hitachduth Organization met.', 'organization World Hitachduth Organization'],
    ['Men of the Haifa Regiment came.', 'organization Haifa Regiment'],
    ['At the Rome Coliseum they fought.', 'place Rome Coliseum'],
    ['The National Rowing Championships end.', 'event National Rowing Championships'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['The Committee met; the Board agreed.'],
    ['The Council of the Club met.'],
    ['He said: “We shall never give in.”'],
    ['The “hell ship” sailed.'],
    ['They are of High School age.'],
    ['(Related Action story P. 3)'],
    ['He wants the Jewish National Home now.'],
    ['The local anti-Zelnikerism Committee met.'],
    ['He heads the Building Committee there.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });
});
