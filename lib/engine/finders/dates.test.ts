import { describe, expect, test } from 'vitest';
import { isEdtf } from '../dates/edtf';
import { findDates } from './dates';

const article = (publishedOn: string | null, ...paragraphs: string[]) => ({
  url: 'https://www.jta.org/archive/x',
  title: '',
  publishedOn,
  paragraphs,
});

/** `surface = edtf` of everything found. */
const found = (publishedOn: string | null, ...paragraphs: string[]) =>
  findDates(article(publishedOn, ...paragraphs)).map(({ surface, edtf }) => `${surface} = ${edtf}`);

// Tuesday 21 July 1953: its cables are of Monday the 20th
const TUESDAY = '1953-07-21';

describe('dates that name their year', () => {
  test.each([
    ['The note of February 10, 1953 was recalled.', 'February 10, 1953 = 1953-02-10'],
    ['The note of 10 February 1953 was recalled.', '10 February 1953 = 1953-02-10'],
    [
      'The note of the 10th of February, 1953, was recalled.',
      '10th of February, 1953 = 1953-02-10',
    ],
    ['The law dates from Feb. 10, 1953.', 'Feb. 10, 1953 = 1953-02-10'],
    ['The law dates from Sept. 3rd 1939.', 'Sept. 3rd 1939 = 1939-09-03'],
    ['Signed on 2/10/1953 in Bonn.', '2/10/1953 = 1953-02-10'],
    ['Signed on 25/12/1952 in Bonn.', '25/12/1952 = 1952-12-25'],
    ['Signed on 10.2.1953 in Bonn.', '10.2.1953 = 1953-02-10'],
    ['It was dissolved in September, 1941, by decree.', 'September, 1941 = 1941-09'],
    ['It was dissolved in September of the year 1941.', 'September of the year 1941 = 1941-09'],
    ['He has lived here since 1936.', '1936 = 1936'],
    ['The 1929 riots were described.', '1929 = 1929'],
    ['The UJA’s 1979 campaign opened.', '1979 = 1979'],
    ['In the 1948-49 fiscal year it rose.', '1948-49 = 1948/1949'],
    ['They live in villages built 1949–1952.', '1949–1952 = 1949/1952'],
    ['He sat as mayor from 1907 to 1913.', '1907 = 1907 | 1913 = 1913'],
    ['Quotas of 1933, 1934 and 1935 were compared.', '1933 = 1933 | 1934 = 1934 | 1935 = 1935'],
    ['The budget for 1936-37 was read.', '1936-37 = 1936/1937'],
    ['He studied there in the ’thirties.', 'thirties = 193X'],
    [
      'They came in the 1920s and the nineteen-thirties.',
      '1920s = 192X | nineteen-thirties = 193X',
    ],
    ['They came in the early ’20s.', 'early ’20s = 192X'],
    ['They came in the 1910s and late ’20s.', '1910s = 191X | late ’20s = 192X'],
    ['They came in the early eighties.', 'early eighties = 188X'],
    ['They plan for the sixties.', 'sixties = 196X'],
    ['They came in the sixties.', 'sixties = 186X'],
    ['The office closed early in 1934.', 'early in 1934 = 1934'],
    ['Talks went on to the end of May, 1952.', 'end of May, 1952 = 1952-05'],
    ['It was built in the spring of 1936.', 'spring of 1936 = 1936-03/1936-05'],
    ['It froze in the winter of 1941-42.', 'winter of 1941-42 = 1941-12/1942-02'],
    ['Exports of the first half of 1936 fell.', 'first half of 1936 = 1936-01/1936-06'],
    [
      'In the first three months of 1934 some left.',
      'first three months of 1934 = 1934-01/1934-03',
    ],
    ['It met on the first Sunday in May, 1936.', 'first Sunday in May, 1936 = 1936-05-03'],
    ['It met on May 10-12, 1936, in Basle.', 'May 10-12, 1936 = 1936-05-10/1936-05-12'],
    ['It met from June 28-July 2, 1936.', 'June 28-July 2, 1936 = 1936-06-28/1936-07-02'],
    ['It met on June 3 and 4, 1936.', 'June 3 = 1936-06-03 | 4, 1936 = 1936-06-04'],
    [
      'From December 28 to January 3, 1952, it met.',
      'December 28 = 1951-12-28 | January 3, 1952 = 1952-01-03',
    ],
    ['In April and May, 1936, they met.', 'April = 1936-04 | May, 1936 = 1936-05'],
    ['The decree was read on 10 Tishri 5714.', '10 Tishri 5714 = 1953-09-19'],
    ['The year 5714 was hard.', '5714 = 1953-09-10/1954-09-27'],
    ['The attack in October 1951 killed four.', 'October 1951 = 1951-10'],
    ['It fell in Yom Kippur 5714 week.', 'Yom Kippur 5714 = 1953-09-19'],
  ])('%s', (text, expected) => {
    expect(found(TUESDAY, text).join(' | ')).toBe(expected);
  });
});

describe('dates that the reader must complete', () => {
  test.each([
    ['On July 6, he wrote to Molotov.', 'July 6 = 1953-07-06'],
    ['On the 6th of July he wrote to Molotov.', '6th of July = 1953-07-06'],
    ['The session will open on August 3 in London.', 'August 3 = 1953-08-03'],
    ['The camp will be shut by January.', 'January = 1954-01'],
    ['They may go in May or June.', 'May = 1954-05 | June = 1954-06'],
    ['He left for Rome in December.', 'December = 1952-12'],
    ['Talks took place in April and May.', 'April = 1953-04 | May = 1953-05'],
    ['The vote is fixed for November 21.', 'November 21 = 1953-11-21'],
    ['The board has called a rally for November 21.', 'November 21 = 1953-11-21'],
    ['For November 21 the board has called a rally.', 'November 21 = 1953-11-21'],
    ['It was proposed that August 11 be the day.', 'August 11 = 1953-08-11'],
    [
      'They will vote on August 15. Some wanted an earlier date than August 15 had been.',
      'August 15 = 1953-08-15 | August 15 = 1953-08-15',
    ],
    ['The coming winter will be hard.', 'coming winter = 1953-12/1954-02'],
    ['Prices for November were called high.', 'November = 1952-11'],
    ['A rally will be held on Sunday, July 26.', 'Sunday, July 26 = 1953-07-26'],
    ['He spoke Thursday evening, July 16, in Haifa.', 'Thursday evening, July 16 = 1953-07-16'],
    ['It met Jan. 6-7 in Paris.', 'Jan. 6-7 = 1953-01-06/1953-01-07'],
    [
      'It met on May 10, 11 and 12 in Paris.',
      'May 10 = 1953-05-10 | 11 = 1953-05-11 | 12 = 1953-05-12',
    ],
    ['It was decided on the last Sunday of June.', 'last Sunday of June = 1953-06-28'],
    ['He came in mid-June.', 'mid-June = 1953-06'],
    ['Relations were broken off last February.', 'last February = 1953-02'],
    ['They had left last October.', 'last October = 1952-10'],
    ['They will meet next March.', 'next March = 1954-03'],
    [
      'The decision of May 14, 1948 was followed on May 15 by war.',
      'May 14, 1948 = 1948-05-14 | May 15 = 1948-05-15',
    ],
    ['The White Paper of 1939 was denounced in the April issue.', '1939 = 1939 | April = 1953-04'],
    ['The trial was postponed to October 6.', 'October 6 = 1953-10-06'],
    ['The office was founded fifty years ago this month.', 'fifty years ago this month = 1903-07'],
    ['They had left last May 10.', 'last May 10 = 1953-05-10'],
    ['They had left on December 3 last.', 'December 3 last = 1952-12-03'],
    ['They had left in May of last year.', 'May of last year = 1952-05'],
    ['They had left on July 6 of last year.', 'July 6 of last year = 1952-07-06'],
    ['They had left on the 6th July last year.', '6th July last year = 1952-07-06'],
    ['They had left last July.', 'last July = 1952-07'],
    ['In 1936 he went to Spain, and in October he was wounded.', '1936 = 1936 | October = 1936-10'],
    [
      'On March 3, 1949, he was named. On March 9 he resigned.',
      'March 3, 1949 = 1949-03-03 | March 9 = 1949-03-09',
    ],
    [
      'On July 6 Sharett wrote; the following day Molotov replied.',
      'July 6 = 1953-07-06 | following day = 1953-07-07',
    ],
    [
      'Letters of the 12th inst. and the 28th ult. were read.',
      '12th inst. = 1953-07-12 | 28th ult. = 1953-06-28',
    ],
    ['Letters of the 12th. inst. were read.', '12th. inst. = 1953-07-12'],
    [
      'It opens on August 3 and will go on to the 5th, he said.',
      'August 3 = 1953-08-03 | 5th = 1953-08-05',
    ],
    ['He gave them seats for the coming match on December 6.', 'December 6 = 1953-12-06'],
    ['He spoke of men coming home on December 6.', 'December 6 = 1952-12-06'],
    ['The society, founded in 1925, met on July 6.', '1925 = 1925 | July 6 = 1953-07-06'],
    ['It was shut in 1925, and on July 6 it burnt.', '1925 = 1925 | July 6 = 1925-07-06'],
    ['It will open on the 3rd prox.', '3rd prox. = 1953-08-03'],
    ['They meet on the 3rd of next month.', '3rd of next month = 1953-08-03'],
    ['Trees were planted on the 15th of Shevat.', '15th of Shevat = 1953-01-31'],
    ['It will open on the eve of Yom Kippur.', 'eve of Yom Kippur = 1953-09-18'],
    ['They were freed on the eve of the Passover.', 'eve of the Passover = 1953-03-30'],
    ['It was read on the second day of Rosh Hashanah.', 'second day of Rosh Hashanah = 1952-09-21'],
  ])('%s', (text, expected) => {
    expect(found(TUESDAY, text).join(' | ')).toBe(expected);
  });
});

describe('dates told from the day of the cable', () => {
  test.each([
    ['It was announced this evening.', 'this evening = 1953-07-20'],
    [
      'It was announced to-day and to-morrow it opens.',
      'to-day = 1953-07-20 | to-morrow = 1953-07-21',
    ],
    ['The Premier, who today left for Rome, spoke.', 'today = 1953-07-20'],
    ['Two were found alive today.', 'today = 1953-07-20'],
    ['The Premier left tonight.', 'tonight = 1953-07-20'],
    ['Police came last night.', 'last night = 1953-07-19'],
    ['Police came late yesterday afternoon.', 'late yesterday afternoon = 1953-07-19'],
    ['He came the day before yesterday.', 'day before yesterday = 1953-07-18'],
    ['He leaves the day after tomorrow.', 'day after tomorrow = 1953-07-22'],
    ['The rally was held Sunday.', 'Sunday = 1953-07-19'],
    ['A rally will be held Sunday.', 'Sunday = 1953-07-26'],
    ['He will be received Friday, it was learned.', 'Friday = 1953-07-24'],
    [
      'The session, which opened Sunday, will close Thursday.',
      'Sunday = 1953-07-19 | Thursday = 1953-07-23',
    ],
    ['He asked that the draft be presented Friday.', 'Friday = 1953-07-24'],
    ['The debate was put off until Thursday.', 'Thursday = 1953-07-23'],
    ['The Cabinet meets next Monday.', 'next Monday = 1953-07-27'],
    ['The Cabinet met last Friday night.', 'last Friday night = 1953-07-17'],
    ['He had died on Tuesday of last week.', 'Tuesday of last week = 1953-07-14'],
    ['They will sail a week from Friday.', 'a week from Friday = 1953-07-31'],
    ['They will sail a week from tomorrow.', 'a week from tomorrow = 1953-07-28'],
    ['They sailed a week ago Friday.', 'a week ago Friday = 1953-07-10'],
    ['The fast will last Sunday through Tuesday.', 'Sunday = 1953-07-26 | Tuesday = 1953-07-28'],
    ['He spoke last week.', 'last week = 1953-07-12/1953-07-18'],
    ['It was published earlier this week.', 'earlier this week = 1953-07-19/1953-07-25'],
    ['They are to have it early next week.', 'early next week = 1953-07-26/1953-08-01'],
    ['They met over the week-end.', 'week-end = 1953-07-18/1953-07-19'],
    ['Next weekend they will meet.', 'Next weekend = 1953-07-25/1953-07-26'],
    ['He leaves this month, or next month.', 'this month = 1953-07 | next month = 1953-08'],
    ['It was founded last year.', 'last year = 1952'],
    ['It will open next Summer.', 'next Summer = 1954-06/1954-08'],
    ['It was opened last spring.', 'last spring = 1953-03/1953-05'],
    ['It opened in the spring of last year.', 'spring of last year = 1952-03/1952-05'],
    ['They settled there three years ago.', 'three years ago = 1950'],
    ['They settled there twenty-five years ago.', 'twenty-five years ago = 1928'],
    ['He was freed a year ago.', 'a year ago = 1952-07'],
    ['He was freed a year ago today.', 'a year ago today = 1952-07-20'],
    ['He was freed ten days ago.', 'ten days ago = 1953-07-10'],
    ['He was freed a week ago.', 'a week ago = 1953-07-13'],
    ['He was freed two weeks ago.', 'two weeks ago = 1953-07-05/1953-07-11'],
    ['He was freed six months ago.', 'six months ago = 1953-01'],
    ['It must be done by the end of the month.', 'end of the month = 1953-07'],
    ['Two were hurt this past week.', 'this past week = 1953-07-12/1953-07-18'],
    ['They meet here over the weekend of August 1-2.', 'August 1-2 = 1953-08-01/1953-08-02'],
    ['The strike, beginning August 3, was called.', 'August 3 = 1953-08-03'],
    [
      'He was asked to come from October 20 through November 2.',
      'October 20 = 1952-10-20 | November 2 = 1952-11-02',
    ],
  ])('%s', (text, expected) => {
    expect(found(TUESDAY, text).join(' | ')).toBe(expected);
  });
});

describe('what digitisation did to dates', () => {
  test.each([
    ['They met to day in Jaffa.', 'to day = 1953-07-20'],
    ['Dated Feb . 10, 1953.', 'Feb . 10, 1953 = 1953-02-10'],
    ['Dated February 10, 1 953.', 'February 10, 1 953 = 1953-02-10'],
    ['Dated February 10. 1953.', 'February 10. 1953 = 1953-02-10'],
    ['On july 6 senator smith spoke.', 'july 6 = 1953-07-06'],
    ['On may 10 senator smith spoke.', 'may 10 = 1953-05-10'],
    ['He spoke on sunday in haifa.', 'sunday = 1953-07-19'],
    ['MOSCOW BROKE OFF RELATIONS ON FEBRUARY 10', 'FEBRUARY 10 = 1953-02-10'],
    ['Dated Septmeber 5, 1952.', 'Septmeber 5, 1952 = 1952-09-05'],
    ['Dated Febuary 5, 1952.', 'Febuary 5, 1952 = 1952-02-05'],
    ['He spoke Wednseday in Haifa.', 'Wednseday = 1953-07-15'],
    ['It was dated Febru- ary 10, 1953.', 'Febru- ary 10, 1953 = 1953-02-10'],
    ['“ July 6,” he said, “was the day.”', 'July 6 = 1953-07-06'],
  ])('%s', (text, expected) => {
    expect(found(TUESDAY, text).join(' | ')).toBe(expected);
  });
});

describe('left alone', () => {
  test.each([
    'He is now in Haifa and will speak for three years, every day and every Sunday.',
    'The brick of 2068 B.C. was found, and the tomb of 1936 B. C. as well.',
    'They waited for two weeks, several hours and the next few days.',
    'The Six-Day War and the 1967 war were recalled.',
    'Some 10,000 came; 1936 refugees, 1950 Jews and 1,936 others were fed.',
    'It cost $1936, or £1936, under No. 1936.',
    'The office at 1860 Broadway, and 1936 Park Avenue as well.',
    'He may march with them in spring sunshine; they may fall.',
    'May the dead rest; March on, he said.',
    'The March of Dimes and May Day were kept.',
    'Mr. Friday met Dr. May, and Augusta met April Smith.',
    'The Sunday Times, the Saturday Evening Post and the Sunday rest law.',
    'A MIG-23 at 8:30 a.m., 1.5 billion, 12 percent, 5 o’clock.',
    'The Jews of today differ.',
    'Between the first occupation and today they gave much.',
    'In the last decade, in the last year and during the past week it grew.',
    'They lived from day to day.',
    'The fall of Warsaw moved him.',
    'Yom Kippur and Passover were kept; the Yom Kippur War was not yet.',
    'A weekend retreat and the weekend camp were planned.',
    'Many years ago, more than ten years ago, some hours ago.',
    'The second reading and the first of the speakers; one of the three.',
    'In 1300 homes; in 1500 pounds; of 1500 Jews.',
    'He was in his eighties.',
    'On the following day they left.',
    'Black September and the July Revolution.',
    'On the 12th he spoke.',
    'He went to the 12th, and to the 17th. Congress.',
    'A man who today is rich; they are healthy and alive today.',
    'Chapter 5:12, verses 3 and 4; pages 12-14.',
  ])('%s', (text) => {
    expect(found(TUESDAY, text)).toEqual([]);
  });
});

describe('the day of the cable', () => {
  const today = (publishedOn: string, ...before: string[]) =>
    findDates(article(publishedOn, ...before, 'The Cabinet met today.')).at(-1);

  test('is the day before the bulletin, and the card says so', () => {
    const { edtf, because, confidence } = today(TUESDAY) ?? {};
    expect(edtf).toBe('1953-07-20');
    expect(because).toEqual([
      'the bulletin of 21 July 1953 carried cables of the day before, so “today” is 20 July',
    ]);
    expect(confidence).toBeGreaterThan(0.85);
  });

  test('is that of the dateline where one survived', () => {
    const dated = {
      ...article('1953-07-21', 'It met today.'),
      dateline: { place: 'Bonn', day: 'July 18' },
    };
    expect(findDates(dated)[0]).toMatchObject({ edtf: '1953-07-18', confidence: 0.98 });
    const newYear = {
      ...article('1953-01-02', 'It met today.'),
      dateline: { place: 'Bonn', day: 'Dec. 31' },
    };
    expect(findDates(newYear)[0]?.edtf).toBe('1952-12-31');
  });

  test('is not that of a dateline which cannot be this item’s', () => {
    const odd = {
      ...article('1953-07-21', 'It met today.'),
      dateline: { place: 'Bonn', day: 'August 3' },
    };
    expect(findDates(odd)[0]?.edtf).toBe('1953-07-20');
  });

  test('may be older in a Monday, Sunday or post-holiday bulletin: less certain, and said', () => {
    for (const publishedOn of ['1929-11-04', '1946-03-24', '1953-09-20', '1934-09-20']) {
      const date = today(publishedOn);
      expect(date?.confidence).toBeLessThan(0.8);
      expect(date?.because).toHaveLength(2);
    }
  });

  test('is unknown for items that came by mail, up to the next credit', () => {
    expect(
      today('1926-12-22', '(Jewish Telegraphic Agency Mail Service)')?.confidence,
    ).toBeLessThan(0.4);
    expect(today('1926-12-22', '(J. T. A. Mail Service)')?.confidence).toBeLessThan(0.4);
    const both = today('1926-12-22', '(J. T. A. Mail Service)', '(Jewish Telegraphic Agency)');
    expect(both?.confidence).toBeGreaterThan(0.85);
  });

  test('is told anew by a dateline inside the page', () => {
    expect(today('1953-07-21', 'LONDON, July 17. (JTA) – A protest was filed.')?.edtf).toBe(
      '1953-07-17',
    );
  });

  test.each(['1924', null, 'unknown'])(
    'is not known of a page dated %s: only absolute dates stand',
    (day) => {
      const text =
        'Today, last week and on July 6 he recalled February 10, 1923 and the year 1919.';
      expect(found(day, text)).toEqual(['February 10, 1923 = 1923-02-10', '1919 = 1919']);
    },
  );
});

describe('weekdays', () => {
  test.each([
    ['1978-05-15', 'It was completed on Sunday.', 'Sunday = 1978-05-14'],
    [
      '1988-03-07',
      'Women are fasting Sunday through Tuesday.',
      'Sunday = 1988-03-06 | Tuesday = 1988-03-08',
    ],
    ['1988-03-07', 'He was expected Monday.', 'Monday = 1988-03-07'],
    ['1994-08-31', 'The report was made public Tuesday.', 'Tuesday = 1994-08-30'],
    ['1946-03-20', 'On Thursday the public may attend again.', 'Thursday = 1946-03-21'],
    ['1966-04-15', 'The conference opens here Sunday.', 'Sunday = 1966-04-17'],
  ])('in the bulletin of %s: %s', (day, text, expected) => {
    expect(found(day, text).join(' | ')).toBe(expected);
  });

  test('a number that is no such weekday is doubted on the card', () => {
    const [date] = findDates(article(TUESDAY, 'It was on Monday, July 6, 1952.'));
    expect(date?.because[1]).toContain('was a Sunday');
    expect(date?.confidence).toBeLessThanOrEqual(0.6);
  });
});

describe('any text', () => {
  const HOSTILE = [
    ...[
      'Sunday ',
      'May ',
      '1936 ',
      'last ',
      'July 6, ',
      'to ',
      'end of the ',
      '1,',
      'twenty-',
      '’36',
    ],
    ...[
      'the first ',
      '(“',
      'A',
      '日',
      '\ud83d',
      'שבת ',
      'Febru- ',
      'and 4 ',
      '12 and ',
      'a year ',
      '.',
    ],
  ];

  test.each(HOSTILE)(
    '“%s” a hundred thousand characters long: no throw, valid offsets',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const { start, end, surface, edtf } of findDates(article(TUESDAY, text))) {
        expect(text.slice(start, end)).toBe(surface);
        expect(isEdtf(edtf)).toBe(true);
      }
    },
  );
});

describe('what is to be done lies ahead', () => {
  test.each([
    ['A dinner to be held Friday evening is planned.', 'Friday evening = 1953-07-24'],
    ['A dinner to be given Friday was arranged.', 'Friday = 1953-07-24'],
    ['The dinner that was held Friday was long.', 'Friday = 1953-07-17'],
  ])('%s', (text, line) => {
    expect(found(TUESDAY, text)).toEqual([line]);
  });
});
