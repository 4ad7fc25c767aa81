import type { ArchiveArticle } from '../engine/model';

/** A cable in our own words, in the manner of July 1953, to try Dateline on. */
export const SAMPLE_CABLE: ArchiveArticle = {
  kind: 'article',
  slug: 'sample-cable',
  url: 'https://www.jta.org/archive/sample-cable',
  title: 'Moscow and Israel Take Up Relations Again',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: { place: 'Tel Aviv', day: 'July 20' },
  byline: null,
  pdf: null,
  titleCut: false,
  paragraphs: [
    'Israel and the Soviet Union have agreed to take up diplomatic relations again, it was made known here this evening. Moscow broke them off last February, three days after a bomb had gone off in the grounds of the Soviet Legation in Tel Aviv.',
    'Foreign Minister Moshe Sharett had written to V. M. Molotov on July 6. In his reply the Soviet Foreign Minister took note that Israel would be no party to any pact with aggressive aims against the U.S.S.R.',
    'At the United Nations, several delegates connected the step with the change in Soviet policy since the death of Premier Stalin on March 5.',
  ],
  roles: ['text', 'text', 'text'],
};

/** Marked for readers who mark nothing themselves, so that there is something to take along. */
export const SAMPLE_PASSAGE = 'Moscow broke them off last February';
