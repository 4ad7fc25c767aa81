import { describe, expect, test } from 'vitest';
import { readAuthors } from './authors';
import { type CslItem, cslDate } from './csl-item';
import { plain, type Styled } from './styled';
import { apa, chicagoBibliography, chicagoNote, evidence, mla } from './styles';

const item = (change: Partial<CslItem>): CslItem => ({
  id: 'x',
  type: 'article-newspaper',
  title: 'A Treaty is Signed',
  'container-title': 'JTA Daily News Bulletin',
  publisher: 'Jewish Telegraphic Agency',
  'publisher-place': 'New York',
  URL: 'https://www.jta.org/archive/a-treaty',
  issued: cslDate('1953-07-21') ?? { 'date-parts': [[1953]] },
  ...change,
});
/** Of a newspaper that needs no place. */
const other = (change: Partial<CslItem>): CslItem => {
  const { 'publisher-place': _, publisher: __, ...rest } = item(change);
  return rest;
};
const day = (edtf: string) => ({ issued: cslDate(edtf) ?? { 'date-parts': [] } });

/** With italics between underscores. */
const shown = (runs: Styled) =>
  runs.map(({ text, italic }) => (italic ? `_${text}_` : text)).join('');

const SPIRITUALITY = other({
  title: 'The Many Delicate Issues of Spirituality in the Office',
  'container-title': 'New York Times',
  author: readAuthors('Eilene Zimmerman'),
  ...day('2004-08-15'),
  URL: 'https://www.nytimes.com/2004/08/15/jobs/the-many-delicate-issues-of-spirituality-in-the-office.html',
});

describe('published examples', () => {
  // Simmons University Library, Chicago Style (17th ed.): magazines and newspapers.
  test('Chicago, note', () => {
    expect(shown(chicagoNote(SPIRITUALITY))).toBe(
      `Eilene Zimmerman, “The Many Delicate Issues of Spirituality in the Office,” _New York Times_, August 15, 2004, ${SPIRITUALITY.URL}.`,
    );
  });

  test('Chicago, bibliography', () => {
    expect(shown(chicagoBibliography(SPIRITUALITY))).toBe(
      `Zimmerman, Eilene. “The Many Delicate Issues of Spirituality in the Office.” _New York Times_, August 15, 2004. ${SPIRITUALITY.URL}.`,
    );
  });

  test('Chicago, a newspaper whose place is told', () => {
    const behre = item({
      title: 'Presidential Hopefuls Get Final Crack at Core of S.C. Democrats',
      'container-title': 'Post and Courier',
      'publisher-place': 'Charleston, SC',
      author: readAuthors('Robert Behre'),
      ...day('2007-04-29'),
    });
    expect(plain(chicagoBibliography(behre))).toMatch(
      /^Behre, Robert\. “Presidential .*Democrats\.” Post and Courier \(Charleston, SC\), April 29, 2007\. /,
    );
  });

  // American Psychological Association, Newspaper article references, example 1.
  test('APA', () => {
    const carey = other({
      title: 'Can we get better at forgetting?',
      'container-title': 'The New York Times',
      author: readAuthors('Benedict Carey'),
      ...day('2019-03-22'),
      URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    });
    expect(shown(apa(carey))).toBe(
      `Carey, B. (2019, March 22). Can we get better at forgetting? _The New York Times_. ${carey.URL}`,
    );
  });

  // Metropolitan Community College, MLA 9th Edition Citations Guide: newspaper articles.
  test('MLA', () => {
    const guyann = other({
      title: 'Facebook to Ban Political Ads After the Election Polls Close as US Tensions Rise',
      'container-title': 'USA Today',
      author: readAuthors('Jessica Guyann'),
      ...day('2020-10-08'),
      URL: 'https://www.usatoday.com/x',
    });
    expect(shown(mla(guyann))).toBe(
      'Guyann, Jessica. “Facebook to Ban Political Ads After the Election Polls Close as US Tensions Rise.” _USA Today_, 8 Oct. 2020, www.usatoday.com/x.',
    );
  });
});

describe('a cable without an author', () => {
  const cable = item({ accessed: cslDate('2026-11-27') ?? { 'date-parts': [] } });

  test.each<[string, (item: CslItem) => Styled, string]>([
    [
      'Chicago, note',
      chicagoNote,
      '“A Treaty is Signed,” _JTA Daily News Bulletin_ (New York), July 21, 1953, https://www.jta.org/archive/a-treaty.',
    ],
    [
      'Chicago, bibliography',
      chicagoBibliography,
      '_JTA Daily News Bulletin_ (New York). “A Treaty is Signed.” July 21, 1953. https://www.jta.org/archive/a-treaty.',
    ],
    [
      'MLA',
      mla,
      '“A Treaty is Signed.” _JTA Daily News Bulletin_ [New York], 21 July 1953, www.jta.org/archive/a-treaty. Accessed 27 Nov. 2026.',
    ],
    [
      'APA',
      apa,
      'A Treaty is Signed. (1953, July 21). _JTA Daily News Bulletin_. https://www.jta.org/archive/a-treaty',
    ],
    [
      'Evidence Explained',
      evidence,
      '“A Treaty is Signed,” _JTA Daily News Bulletin_ (New York), 21 July 1953; text of the article, _Jewish Telegraphic Agency_ (https://www.jta.org/archive/a-treaty : accessed 27 November 2026).',
    ],
  ])('in %s', (_, style, expected) => {
    expect(shown(style(cable))).toBe(expected);
  });
});

describe('what is not as usual', () => {
  test('no date', () => {
    const { issued: _, ...undated } = item({});
    expect(plain(chicagoBibliography(undated))).toContain('.” n.d. https');
    expect(plain(mla(undated))).toContain('Bulletin [New York], www.jta.org');
    expect(plain(apa(undated))).toContain('. (n.d.). JTA');
    expect(plain(evidence(undated))).toContain(', undated; text');
  });

  test('a question, a quotation', () => {
    const asked = item({ title: 'Who Said "No"?' });
    expect(plain(chicagoNote(asked))).toContain('“Who Said ‘No’?,” JTA');
    expect(plain(mla(asked))).toContain('“Who Said ‘No’?” JTA');
  });

  test('three authors', () => {
    const three = item({ author: readAuthors('Ann Smith, Ben Gold and Carl van der Berg') });
    expect(plain(chicagoNote(three))).toMatch(/^Ann Smith, Ben Gold, and Carl van der Berg, “/);
    expect(plain(chicagoBibliography(three))).toMatch(
      /^Smith, Ann, Ben Gold, and Carl van der Berg\. “/,
    );
    expect(plain(mla(three))).toMatch(/^Smith, Ann, et al\. “/);
    expect(plain(apa(three))).toMatch(/^Smith, A\., Gold, B\., & van der Berg, C\. \(/);
  });

  test.each([
    ['Boris Smolar', [{ given: 'Boris', family: 'Smolar' }]],
    ['David Ben Gurion', [{ given: 'David', family: 'Ben Gurion' }]],
    ['By Our Jerusalem Correspondent', [{ literal: 'By Our Jerusalem Correspondent' }]],
    ['JTA Staff', [{ literal: 'JTA Staff' }]],
    ['Smolar', [{ literal: 'Smolar' }]],
    ['Ann Smith, Jr.', [{ literal: 'Ann Smith, Jr.' }]],
  ])('the byline %s', (byline, authors) => {
    expect(readAuthors(byline)).toEqual(authors);
  });
});
