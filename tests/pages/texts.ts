import type { Text } from './build-page';

/** Texts that are hard to cut out of a page, each for a reason of its own. */
export const TEXTS: Readonly<Record<string, Text>> = {
  'a brief of twelve words': {
    title: 'Reading Room Opened',
    date: 'November 13, 1934',
    paragraphs: ['A new reading room was opened Sunday at the Jewish orphanage here.'],
  },
  'a brief of two paragraphs': {
    title: 'News Brief',
    date: 'May 7, 1974',
    paragraphs: [
      'The mayor of Haifa laid the cornerstone of a home for the aged.',
      'It will have eighty rooms.',
    ],
  },
  'an article with subheadings and inserts': {
    title: 'Council of Communities Ends Session in Antwerp',
    date: 'July 21, 1953',
    paragraphs: [
      'The council of communities ended its three-day session today with the election of officers and a resolution on schools.',
      'Delegates of eleven countries took part. They were told that the number of pupils had doubled.',
      'FUND FOR TEACHERS APPROVED',
      'A fund for the training of teachers was approved. It is to begin its work in the fall.',
      '(In Brussels, the Minister of Education said that the state would contribute.)',
      '“We have waited for this for seven years,” the chairman said. “It was worth it.',
      '“It will be worth more to those who come after us.”',
      'The next session is to be held in Zurich.',
    ],
  },
  'an article on an appeal for donations': {
    title: 'Appeal Asks Every Reader for Gift',
    date: 'March 4, 1948',
    paragraphs: [
      'The United Jewish Appeal today asked every Jewish family in the city for a gift, and named a hundred volunteers who will knock at your door.',
      '“Please support us,” the chairman told the Jewish Telegraphic Agency. “Your donation keeps a child alive.”',
      'Contributions can be made at the banks. The drive ends on Sunday.',
      'Help is needed at once, the chairman said. We cannot wait for others, and our neighbors cannot either.',
    ],
  },
  'a text with printed boilerplate': {
    title: 'Relief Committee Reports',
    date: 'August 16, 1929',
    paragraphs: [
      'If you are pleased with the Bulletin, tell your friends; if you are not, tell us.',
      'The relief committee published its report for the last year. More was spent than in any year since the war.',
      'Advertisers will find that the relief committee thanked each of them by name.',
      'If you are pleased with the Bulletin, tell your friends; if you are not, tell us.',
    ],
  },
  'letters to the editor': {
    title: 'The Reader’s Forum',
    date: 'January 15, 1935',
    paragraphs: [
      'The editors reserve the right to shorten letters.',
      'To the Editor: I have read with interest what your correspondent wrote of the theatre.',
      'He forgets that it has a roof. It was mended in the fall, and at some expense.',
      'Samuel Adler',
      'Newark, N. J.',
      'January 12, 1935',
      'A WORD ON BOXING',
      'To the Editor: The sport has been maligned. I say so as one who has been knocked down by it.',
    ],
  },
};
