import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('people by form', () => {
  test.each<Case>([
    ['Dr. Noah Porush spoke.', 'person Noah Porush'],
    ['Then Mr. St. Laurent spoke.', 'person St. Laurent = louis-st-laurent'],
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
    ['Then Aneurin Bevan and David Weiss left.', 'person Aneurin Bevan', 'person David Weiss'],
    ['Ragheb Bey Nashashibi came.', 'person Ragheb Bey Nashashibi'],
    ['Sources said that Igor Nechiporenko, 30, confessed.', 'person Igor Nechiporenko'],
    ['Rabbi Israel Rosenberg spoke.', 'person Israel Rosenberg'],
    ['Secretary Noah A. Porush told American leaders.', 'person Noah A. Porush'],
    ['The estate of Verner Z. Reed burnt.', 'person Verner Z. Reed'],
    ['He met Mr. (Moshe) Porush.', 'person (Moshe) Porush'],
    ['He met Noah (Moshe) Porush there.', 'person Noah (Moshe) Porush'],
    ['It was Israel “Izzy” Porush, 71.', 'person Israel “Izzy” Porush'],
    ['In York Township Noah B. Porush led.', 'place York Township', 'person Noah B. Porush'],
    ['Knesseters Noah Porush and Levi Dorf met.', 'person Noah Porush', 'person Levi Dorf'],
    ['It was Noah Porush (Poland) who came.', 'person Noah Porush', 'place Poland = poland'],
    ['Waclaw Wislicki and others were elected.', 'person Waclaw Wislicki'],
    ['Waclaw Wislicki and Kaufman were elected.', 'person Waclaw Wislicki', 'person Kaufman'],
    ['Then 19-year-old Ronni Reis won.', 'person Ronni Reis'],
    [
      'The U.S. Representative to Israel Noah J. Porush spoke.',
      'place U.S. = united-states',
      'place Israel = israel',
      'person Noah J. Porush',
    ],
    ['The student Zelniker, with two others, fell.', 'person Zelniker'],
    ['A man named Kolodny fell.', 'person Kolodny'],
    ['He met Messrs. Levin and Dorfman.', 'person Levin', 'person Dorfman'],
    [
      'He met Messrs. Levin, Kolodny and Dorfman, and Zelniker.',
      ...['person Levin', 'person Kolodny', 'person Dorfman'],
    ],
    ['Then Mrs. Albert J. May came.', 'person Albert J. May'],
    ['A dinner in honor of Sherwood Eddy was held.', 'person Sherwood Eddy'],
    ['Of “The Old Ghetto,” Delisle Katz spoke.', 'document The Old Ghetto', 'person Delisle Katz'],
    ['In Poland M. Sharett spoke.', 'place Poland = poland', 'person M. Sharett = moshe-sharett'],
    [
      'In Poland M. Ben-Gurion spoke.',
      'place Poland = poland',
      'person Ben-Gurion = david-ben-gurion',
    ],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['Our Chief Executives failed.'],
    ['The talks with Talks, Inc., continued on Monday.'],
    ['They came aboard the Queen Mary.'],
    ['Great Peace came over the land.'],
    ['The Israel Government and the Netherlands Government agreed.'],
    ['The Israel Parliament, the Israel Army and the Israel Police agreed.'],
    ['The Israel Legation bought Israel Bonds.'],
    ['The Abraham Committee and the David Administration fell.'],
    ['An aide is to go to the U.S. Likud is opposed.'],
    ['He was governor of Southern Rhodesia.'],
    ['They beat St. Moshe’s at Rome.'],
    ['Waclaw and Poland were named.'],
    ['A street named Kolodny, and a writer Interior.'],
    ['A student Zionist and a student named Peace left.'],
    ['They left Haifa, Kolodny and Rome.'],
    ['The village of Meir Shfeyah was calm.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text).filter((line) => line.startsWith('person'))).toEqual([]);
  });
});
