import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

describe('offices that stand for their holders', () => {
  test.each([
    ['The Soviet Foreign Minister left.', 'office Soviet Foreign Minister = vyacheslav-molotov'],
    [
      'Moscow’s aim, the Russian Foreign Minister said.',
      'office Russian Foreign Minister = vyacheslav-molotov',
    ],
    [
      'The Foreign Minister of the Soviet Union left.',
      'office Foreign Minister = vyacheslav-molotov',
    ],
    ['Israel’s Foreign Minister left.', 'office Foreign Minister = moshe-sharett'],
    ['Israel’s foreign minister left.', 'office foreign minister = moshe-sharett'],
    ['Then the Israeli foreign minister left.', 'office Israeli foreign minister = moshe-sharett'],
    ['Israel heard the foreign minister.', 'office foreign minister = moshe-sharett'],
    ['Israel heard the premier.', 'office premier = david-ben-gurion'],
    ['The Ambassador to Israel left.', 'office Ambassador = joseph-mcnarney'],
    ['The Ambassador to Israel left.', 'place Israel = israel'],
    ['Then the West Israeli Premier left.', 'office West Israeli Premier = david-ben-gurion'],
    ['In Tel Aviv the Soviet Ambassador left.', 'office Soviet Ambassador = andrei-vyshinsky'],
    ['The Soviet Ambassador in Israel left.', 'office Soviet Ambassador = andrei-vyshinsky'],
    ['In Moscow, they heard the Foreign Minister.', 'office Foreign Minister = vyacheslav-molotov'],
    ['The U.S. Ambassador to the United Nations left.', 'office U.S. Ambassador = joseph-mcnarney'],
    ['The U.S. Ambassador to the United Nations left.', 'organization United Nations = un'],
    ['The Israel Premier left.', 'office Israel Premier = david-ben-gurion'],
    ['The Exilarch left.', 'office Exilarch = patriarch-timotheus'],
    [
      'The Soviet Minister for Foreign Affairs left.',
      'office Soviet Minister for Foreign Affairs = vyacheslav-molotov',
    ],
    ['In Poland they heard the Exilarch.', 'office Exilarch = patriarch-timotheus'],
    [
      'The Foreign Minister of the Soviet Government left.',
      'office Foreign Minister = vyacheslav-molotov',
    ],
    [
      'The Foreign Minister of the Israel Government left.',
      'office Foreign Minister = moshe-sharett',
    ],
    [
      'The Soviet Ambassador in Tel Aviv left. Could the Ambassador, Abba Silver asked, come back?',
      'office Soviet Ambassador = andrei-vyshinsky',
    ],
    ['Foreign Minister Sharett spoke. The Minister left.', 'office Minister = moshe-sharett'],
    ['Abba Silver, Mayor of Haifa, spoke. The Mayor of Acre left.', 'office Mayor = lewis-silver'],
  ])('%s', (text, line) => {
    expect(linesOf('1953-07-21', text)).toContain(line);
  });

  test.each([
    ['Foreign Minister Sharett left.'],
    ['Foreign Minister, Mr. Sharett, left.'],
    ['Sharett, Foreign Minister of Israel, left.'],
    ['An Israeli Foreign Minister left.'],
    ['Every Foreign Minister left.'],
    ['THE SOVIET FOREIGN MINISTER LEFT'],
    ['The Soviet Foreign Ministers left.'],
    ['He is an Israeli foreign minister.'],
    ['Israel heard every foreign minister.'],
    ['Israel heard a premier.'],
    ['The Jewish Agency heard the Chairman.'],
    ['Moshe Sharett, Israel’s Foreign Minister, left.'],
    ['In Israel the Ambassador left.'],
    ['Israel heard the Soviet Ambassador in Poland.'],
    ['In Poland the Soviet Ambassador left.'],
    ['The Minister left.'],
    ['The Foreign Minister Army Band sang in Israel.'],
    ['The Chief Exilarch left.'],
    ['Foreign Minister Sharett heard the Minister of Poland.'],
  ])('are none in: %s', (text) => {
    const offices = linesOf('1953-07-21', text).filter((line) => line.startsWith('office'));
    expect(offices).toEqual([]);
  });
});
