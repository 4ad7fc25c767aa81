import type { Article } from '@/lib/engine/model';
import type { Row } from './table';

/** Characters of the shorter text; the longer one has ten times as many. */
const SHORT = 100_000;
const TIMES_LONGER = 10;

/** What rules begin to match again and again; a rule that looked back or ahead each time would take the square of it. */
const PIECES = {
  capitals: 'SHARETT ',
  'capital words': 'Sharett ',
  initials: 'A. ',
  sentences: 'Dr. Noah Porush met Moshe Sharett of the Relief Committee in Tel Aviv; ',
  'open quotes': '“Great ',
  'names of bodies': 'Committee of ',
  'unknown people': 'Mr. Porush, Dr. Weiss, ',
  offices: 'the Premier, ',
  'right to left': 'משה שרת נפגש עם \u202eSharett\u202c; ',
  dates: 'on May 14, 1948, and last Monday, ',
  'signs of all kinds': '“(𝔐 ###?\u0301\u00ad—’s ',
};

/** By what power of its length the time for each text of one piece grows: 1 is in proportion. */
export function hostileGrowth(annotate: (article: Article) => unknown): Row[] {
  return Object.entries(PIECES).map(([what, piece]) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const article = { url: '', title: '', publishedOn: '1953-07-21', paragraphs: [text] };
      const start = performance.now();
      annotate(article);
      return performance.now() - start;
    };
    time(SHORT);
    const short = Math.min(time(SHORT), time(SHORT), time(SHORT));
    const long = time(SHORT * TIMES_LONGER);
    return {
      what: `exponent of time over ${what}, ${SHORT} to ${SHORT * TIMES_LONGER} letters`,
      ours: Math.log(long / short) / Math.log(TIMES_LONGER),
      peer: 'in proportion',
      theirs: 1,
      unit: '',
    };
  });
}
