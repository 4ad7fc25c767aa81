import { describe, expect, test } from 'vitest';
import { linesOf, mentionsIn } from '@/tests/fixtures/small-knowledge';

const DAY = '1953-07-21';

describe('people of one article', () => {
  test('a surname joins the full name before it, or else behind it', () => {
    expect(linesOf(DAY, 'Sharett wrote.', 'Mr. Moshe Sharett spoke.', 'Sharett’s note.')).toEqual([
      'person Sharett = moshe-sharett',
      'person Moshe Sharett = moshe-sharett',
      'person Sharett = moshe-sharett',
    ]);
  });

  test('the reason names the full name', () => {
    const [, second] = mentionsIn(DAY, 'Moshe Sharett spoke. Mr. Sharett left.');
    expect(second?.because[0]).toBe('surname of Moshe Sharett, named above');
  });

  test('another sex and another given name are other people', () => {
    expect(
      linesOf(DAY, 'Felix Warburg and Edward Warburg met. Mrs. Warburg came. Edward Warburg left.'),
    ).toEqual([
      'person Felix Warburg',
      'person Edward Warburg',
      'person Warburg',
      'person Edward Warburg',
    ]);
    expect(linesOf(DAY, 'Golda Meir spoke. Mr. Meir left.')).toEqual([
      'person Golda Meir = golda-meir',
      'person Meir',
    ]);
  });

  test('a husband is not his wife, who goes by his name', () => {
    expect(linesOf(DAY, 'Mrs. Oscar M. Straus came. Oscar M. Straus spoke.')).toEqual([
      'person Oscar M. Straus = anna-straus',
      'person Oscar M. Straus = oscar-straus',
    ]);
  });

  test('a bare surname means the one with the full name', () => {
    const [, , third] = mentionsIn(DAY, 'Noah Porush and Mrs. Porush came. Porush left.');
    expect(third?.because[0]).toBe('surname of Noah Porush, named above');
  });

  test('… and not the kin named beside them', () => {
    const [, , , last] = mentionsIn(
      DAY,
      'Noah Porush came. Dr. Porush and his wife, Mary Porush, stayed. Then Porush spoke.',
    ).filter(({ type }) => type === 'person');
    expect(last?.because[0]).toBe('surname of Noah Porush, named above');
  });

  test('a nickname in quotation marks tells as much as a given name', () => {
    expect(linesOf('1940-02-01', 'Felix “Stephen” Wise spoke.')).toEqual([
      'person Felix “Stephen” Wise = stephen-wise',
    ]);
    expect(linesOf('1940-02-01', 'Felix “Abraham” Wise spoke.')).toEqual([
      'person Felix “Abraham” Wise',
    ]);
  });

  test('initials and a missing middle name are the same person', () => {
    expect(linesOf('1940-02-01', 'Dr. S. S. Wise and Stephen Wise agreed.')).toEqual([
      'person S. S. Wise = stephen-wise',
      'person Stephen Wise = stephen-wise',
    ]);
  });

  test('a lower-case surname counts behind a title only', () => {
    expect(linesOf('1940-02-01', 'Stephen Wise spoke. Dr. wise was wise.')).toEqual([
      'person Stephen Wise = stephen-wise',
      'person wise = stephen-wise',
    ]);
  });

  test('a surname that is a word is none at the start of a sentence', () => {
    expect(linesOf('1940-02-01', 'Stephen Wise spoke. Wise men agreed.')).toHaveLength(1);
  });

  test('nobody unknown carries over into another story', () => {
    expect(linesOf(DAY, 'Dr. Noah Porush spoke.', '* * *', 'The man saw Porush there.')).toEqual([
      'person Noah Porush',
    ]);
  });

  test('headings in capitals know the text’s people', () => {
    expect(linesOf(DAY, 'SENDER I. HOROWITZ HELD', 'Sender Isak Horowitz fled.')).toEqual([
      'person SENDER I. HOROWITZ',
      'person Sender Isak Horowitz',
    ]);
  });
});

describe('linking people by the day', () => {
  test('a title that a namesake bears keeps two people apart', () => {
    expect(linesOf('1935-07-21', 'Governor Lehman met Judge Irving Lehman.')).toEqual([
      'person Lehman = herbert-lehman',
      'person Irving Lehman = irving-lehman',
    ]);
    expect(linesOf('1935-07-21', 'Judge Irving Lehman met Dr. Lehman.')).toEqual([
      'person Irving Lehman = irving-lehman',
      'person Lehman = irving-lehman',
    ]);
  });

  test('a listed short name lends nothing to its namesakes', () => {
    expect(linesOf('1953-07-21', 'President Cohen spoke in the U.S. today.')).toContain(
      'person Cohen = president-cohen',
    );
  });

  test.each([
    ['1953-07-21', 'Mr. Herzog spoke.', 'person Herzog'],
    // The long dead by their full name, but not by the surname.
    ['1999-07-21', 'Stephen Samuel Wise spoke.', 'person Stephen Samuel Wise = stephen-wise'],
    ['1999-07-21', 'Mr. Wise spoke.', 'person Wise'],
    ['1953-07-21', 'Rabbi Felix May spoke.', 'person Felix May'],
    ['1953-07-21', 'Rabbi Isaac Herzog spoke.', 'person Isaac Herzog = isaac-herzog'],
    ['1925-07-21', 'Chaim Herzog spoke.', 'person Chaim Herzog'],
    ['1953-07-21', 'Molotov spoke.', 'person Molotov = vyacheslav-molotov'],
    ['1953-07-21', 'V. Molotov spoke.', 'person V. Molotov = vyacheslav-molotov'],
    ['1953-07-21', 'Felix Molotov spoke.', 'person Felix Molotov'],
    ['1953-07-21', 'Foreign Minister Sharett spoke.', 'person Sharett = moshe-sharett'],
    [
      '1956-07-21',
      'The late Soviet Foreign Minister, Andrei Vyshinsky, knew.',
      'person Andrei Vyshinsky = andrei-vyshinsky',
    ],
    ['1953-07-21', 'President Cohen spoke.', 'person Cohen = president-cohen'],
    ['1953-07-21', 'Then Creech Jones spoke.', 'person Creech Jones = arthur-creech-jones'],
    ['1953-07-21', 'Rabbi Herman Katz spoke.', 'person Herman Katz'],
    ['1953-07-21', 'Rabbi H. Katz spoke.', 'person H. Katz = h-katz'],
    ['1944-07-21', 'Mr. Zweig spoke.', 'person Zweig'],
    ['1954-07-21', 'Mr. Zweig spoke.', 'person Zweig = young-zweig'],
    ['1953-07-21', 'Mr. Cohen spoke.', 'person Cohen'],
    ['1953-07-21', 'Theodore Cohen spoke.', 'person Theodore Cohen = thin-cohen'],
    ['1953-07-21', 'King Hussein spoke.', 'person Hussein = king-hussein'],
    ['1953-07-21', 'Rabbi Silver spoke.', 'person Silver = abba-silver'],
    ['1953-07-21', 'Mr. Silver spoke.', 'person Silver'],
    ['1953-07-21', 'Itzhak Gruenbaum spoke.', 'person Itzhak Gruenbaum = isaac-gruenbaum'],
    ['1953-07-21', 'Noah Gruenbaum spoke.', 'person Noah Gruenbaum'],
    ['1953-07-21', 'Joseph MacNarney spoke.', 'person Joseph MacNarney = joseph-mcnarney'],
    ['1953-07-21', 'Then Sharett spoke.', 'person Sharett = moshe-sharett'],
    // The calling behind a comma tells as much as the title in front.
    ['1953-07-21', 'Mr. Silver, the rabbi, spoke.', 'person Silver = abba-silver'],
    ['1953-07-21', 'Mr. Silver, a friend of rabbis, spoke.', 'person Silver'],
    // Two initials, each of them right.
    ['1923-07-21', 'T. A. Peyser spoke.', 'person T. A. Peyser = theodore-peyser'],
    ['1923-07-21', 'T. B. Peyser spoke.', 'person T. B. Peyser'],
    // A name cut out of a dead man’s is more likely that of somebody living, misspelt.
    ['1949-07-21', 'James Macduff spoke.', 'person James Macduff = grover-mcduff'],
    ['1929-07-21', 'James Macduff spoke.', 'person James Macduff = ramsay-macduff'],
    ['1949-07-21', 'James Ramsay Macduff spoke.', 'person James Ramsay Macduff = ramsay-macduff'],
    // The wife goes by her husband’s name, he does not go by her title.
    ['1923-07-21', 'Mrs. Oscar M. Straus spoke.', 'person Oscar M. Straus = anna-straus'],
    ['1923-07-21', 'Oscar M. Straus spoke.', 'person Oscar M. Straus = oscar-straus'],
    ['1923-07-21', 'Mr. O. Straus spoke.', 'person O. Straus = oscar-straus'],
  ])('%s: %s', (day, text, line) => {
    expect(linesOf(day, text)).toEqual([line]);
  });

  test('what was not certain offers candidates', () => {
    const [mention] = mentionsIn(DAY, 'Mr. Herzog spoke.');
    expect(mention?.candidates?.map(({ entity }) => entity)).toEqual(
      expect.arrayContaining(['isaac-herzog', 'chaim-herzog']),
    );
  });
});

describe('a given name that the title outweighs', () => {
  test.each([
    ['Deputy Noah Sommerfeld spoke in Poland.', ' = emil-sommerfeld'],
    ['Deputy Noah Sommerfeld spoke.', ''],
    ['Mr. Noah Sommerfeld spoke in Poland.', ''],
    ['Deputy Golda Sommerfeld spoke in Poland.', ' = emil-sommerfeld'],
    ['Mrs. Golda Sommerfeld, deputy of Poland, spoke.', ''],
  ])('%s', (text, end) => {
    const [line] = linesOf('1936-07-21', text);
    expect(line?.replace(/^person \w+ Sommerfeld/, '')).toBe(end);
  });
});

describe('members of a house', () => {
  test('nobody is spoken of years before they sit there', () => {
    expect(linesOf('1943-07-21', 'Theodore Cohen spoke.')).toEqual(['person Theodore Cohen']);
  });

  test.each([
    ['1953-07-21', 'In the U.S. Congressman Cohen spoke.', 'person Cohen = thin-cohen'],
    ['1963-07-21', 'In the U.S. Congressman Cohen spoke.', 'person Cohen'],
    ['1953-07-21', 'American Congressman Cohen spoke.', 'person Cohen = thin-cohen'],
    ['1953-07-21', 'Then Congressman Cohen spoke.', 'person Cohen = thin-cohen'],
    ['1953-07-21', 'Then State Representative Cohen spoke.', 'person Cohen'],
    ['1953-07-21', 'Then Soviet Deputy Representative Cohen spoke.', 'person Cohen'],
    ['1953-07-21', 'In the U.S. Mr. Cohen spoke.', 'person Cohen'],
    ['1953-07-21', 'In the U.S. Rabbi Cohen spoke.', 'person Cohen'],
  ])('%s: %s', (day, text, line) => {
    expect(linesOf(day, text)).toContain(line);
  });

  test('nobody in office on the day is known by the surname alone', () => {
    expect(linesOf('1935-07-21', 'Then Sharett spoke.')).toEqual([]);
  });
});

describe('names of several places and bodies', () => {
  test.each([
    ['He lives in Rome.', 'place Rome = rome'],
    ['He lives in Rome, N. Y.', 'place Rome = rome-in-new-york'],
    ['Israel agreed, and the Cabinet did.', 'organization Cabinet = israel-cabinet'],
    ['The Israel-Haifa line was cut.', 'place Haifa = haifa'],
    ['He lives in Great Springs, Texas.', 'place Great Springs = springs-in-texas'],
    ['He left Great Springs for Texas.', 'place Great Springs = springs-in-texas'],
    ['He lives in Moscow, Haifa and Ohio.', 'place Moscow = moscow'],
    ['He lives in Columbus, Ohio.', 'place Columbus = columbus'],
    // A region rules out the towns of other countries, and those known to be in another region.
    ['He lives in Moscow, Ohio.', 'place Moscow'],
    ['He lives in Columbus, Texas.', 'place Columbus'],
    // What kind of place it is, its last word says, wherever it stands.
    ['Crowds filled Thirty-fourth street, N. Y.', 'place Thirty-fourth street = 34th-street'],
    ['Crowds filled Thirty-fourth Street.', 'place Thirty-fourth Street'],
    // A state and its city of one name: of its officers, before a party, and beside other states.
    ['He lives in New York.', 'place New York = new-york'],
    ['He lives in New York, N. Y.', 'place New York = new-york'],
    ['They met in Moscow, New York and Ohio.', 'place New York = new-york'],
    ['They met in Texas, New York and Ohio.', 'place New York = new-york-state'],
    ['He met Senator Abba Silver of New York.', 'place New York = new-york-state'],
    ['Abba Silver of New York is a Democrat.', 'place New York = new-york-state'],
    ['Abba Silver, New York Democrat, won.', 'place New York = new-york-state'],
    ['The Senator left. He lives in the heart of New York.', 'place New York = new-york'],
    // Known only in another state, it is still a town.
    ['He lives in Great Springs.', 'place Great Springs'],
  ])('%s', (text, line) => {
    expect(linesOf(DAY, text)).toContain(line);
  });

  test.each([
    ['The Moroccan Cabinet spoke of Israel.', 'organization Moroccan Cabinet'],
    ['The Israel Government agreed.', undefined],
  ])('%s', (text, line) => {
    expect(linesOf(DAY, text)[0]).toBe(line);
  });

  test('a name that needs a context does not give it to itself', () => {
    expect(linesOf(DAY, 'Great Springs was full.')).toEqual([]);
    expect(linesOf(DAY, 'The Cabinet met. The Cabinet rose.')).toEqual([]);
  });

  test('a founder is a man, his name without a title the firm', () => {
    expect(linesOf(DAY, 'Weiss & Co. opened. Weiss sells. Mr. Weiss came.')).toEqual([
      'organization Weiss & Co.',
      'organization Weiss',
      'person Weiss',
    ]);
  });
});

describe('linking places by the day', () => {
  test.each([
    ['1935-01-10', 'place Palestine = mandatory-palestine'],
    ['1948-05-15', 'place Palestine = mandatory-palestine'],
    ['1948-05-17', 'place Palestine = palestine-region'],
  ])('%s: %s', (day, line) => {
    expect(linesOf(day, 'Jews came to Palestine.')).toEqual([line]);
  });
});

describe('offices', () => {
  test.each([
    [
      '1953-07-21',
      'The Soviet Foreign Minister left.',
      'office Soviet Foreign Minister = vyacheslav-molotov',
    ],
    [
      '1950-07-21',
      'The Soviet Foreign Minister left.',
      'office Soviet Foreign Minister = andrei-vyshinsky',
    ],
    [
      '1960-07-21',
      'The Israel Foreign Minister left.',
      'office Israel Foreign Minister = golda-meir',
    ],
  ])('%s: %s', (day, text, line) => {
    expect(linesOf(day, text)).toContain(line);
  });

  test('the country may stand behind, or be the article’s', () => {
    expect(linesOf(DAY, 'The Foreign Minister of Israel left.')).toEqual([
      'office Foreign Minister = moshe-sharett',
      'place Israel = israel',
    ]);
    expect(linesOf(DAY, 'Israel agreed, and the Premier said so.')).toEqual([
      'place Israel = israel',
      'office Premier = david-ben-gurion',
    ]);
  });

  test.each([
    ['Mayor Silver of Acre came.', 'person Silver = lewis-silver'],
    ['Mayor Silver of Haifa came.', 'person Silver = abba-silver'],
    ['Foreign Minister Sharett of Israel came.', 'person Sharett = moshe-sharett'],
    ['Foreign Minister Sharett of Poland came.', 'person Sharett'],
    // A full name stands against an office of others.
    ['Foreign Minister Moshe Sharett of Poland came.', 'person Moshe Sharett = moshe-sharett'],
    ['Dr. Toaff, Chief Rabbi of Italy, came.', 'person Toaff = elio-toaff'],
  ])('the country may stand behind the name: %s', (text, line) => {
    expect(linesOf(DAY, text)[0]).toBe(line);
  });

  test('an office of a town is that of the country where no other is listed', () => {
    expect(linesOf(DAY, 'The Italian Chief Rabbi left.')).toEqual([
      'office Italian Chief Rabbi = elio-toaff',
    ]);
  });

  test('the officer of a club is none', () => {
    expect(linesOf(DAY, 'Noah Porush, Chairman, spoke. The Chairman left.')).toEqual([
      'person Noah Porush',
    ]);
  });

  test('a holder whom the article names is meant, listed or not', () => {
    expect(
      linesOf(DAY, 'Minister of Interior Porush came. The Minister of Interior left.'),
    ).toEqual(['person Porush', 'office Minister of Interior']);
  });

  test('a paragraph on another country keeps the article’s one out', () => {
    expect(linesOf(DAY, 'Israel met.', 'In Poland the Foreign Minister left.')).toEqual([
      'place Israel = israel',
      'place Poland = poland',
    ]);
  });

  test('an envoy’s own country in front is no other place than his', () => {
    expect(linesOf(DAY, 'Tel Aviv met.', 'The Soviet Union’s Ambassador left.')).toEqual([
      'place Tel Aviv = tel-aviv',
      'place Soviet Union = soviet-union',
      'office Ambassador = andrei-vyshinsky',
    ]);
  });

  test('on the day of change nobody is meant', () => {
    expect(linesOf('1949-03-05', 'The Soviet Foreign Minister left.')).toEqual([]);
    expect(linesOf('1949-03-06', 'The Soviet Foreign Minister left.')).toEqual([
      'office Soviet Foreign Minister = andrei-vyshinsky',
    ]);
  });

  test.each([
    ['a former Soviet Foreign Minister left'],
    ['The next Israeli Foreign Minister is unknown'],
    ['He was named the Soviet Foreign Minister'],
    ['He spoke as Soviet Foreign Minister'],
    ['The deputy Foreign Minister of Israel left'],
    ['The Polish Foreign Minister left'],
    ['The Foreign Minister left'],
    ['Soviet Foreign Minister Molotov left'],
    ['The Soviet Foreign Minister, Mr. Molotov, left'],
    ['Mr. Molotov, the Soviet Foreign Minister, left'],
  ])('none in: %s', (text) => {
    expect(linesOf(DAY, `${text}.`).filter((line) => line.startsWith('office'))).toEqual([]);
  });
});

describe('short forms', () => {
  test('capitals are the body that the article names in full', () => {
    expect(linesOf(DAY, 'The American Jewish Committee met. The AJC agreed.')).toEqual([
      'organization American Jewish Committee = american-jewish-committee',
      'organization AJC = american-jewish-committee',
    ]);
    expect(linesOf(DAY, 'The XYZ agreed.')).toEqual([]);
  });
});

describe('names inside names', () => {
  test('the noun of a settlement belongs to the name of the listed place', () => {
    expect(linesOf(DAY, 'They live in Kibbutz Haifa.')).toEqual(['place Kibbutz Haifa = haifa']);
  });

  test('a body and the place where it is', () => {
    expect(linesOf(DAY, 'The Hebrew University in Tel Aviv met.')).toEqual([
      'organization Hebrew University = hebrew-university',
      'place Tel Aviv = tel-aviv',
    ]);
  });
});

describe('what the article says of an unknown name', () => {
  test.each([
    ['Noah Porush, president of the club, spoke.', 'president of the club'],
    ['Noah Porush, who came late, spoke.', 'who came late'],
    ['Chief Prosecutor Noah Porush spoke.', 'Chief Prosecutor'],
    ['Dr. Noah Porush spoke, and left.', undefined],
  ])('%s', (text, described) => {
    expect(mentionsIn(DAY, text)[0]?.described).toBe(described);
  });

  test('at most 25 words', () => {
    const long = Array.from({ length: 40 }, () => 'very').join(' ');
    const [mention] = mentionsIn(DAY, `Noah Porush, a ${long} old man, spoke.`);
    expect(mention?.described?.split(' ')).toHaveLength(26);
  });
});
