import type { Article } from '@/lib/engine/model';
import { HOSTILE_PIECES } from '@/tests/fixtures/hostile-pieces';
import type { Row } from './table';

/** Characters of the shorter text; the longer one has ten times as many. */
const SHORT = 100_000;
const TIMES_LONGER = 10;

/** By what power of its length the time for each text of one piece grows: 1 is in proportion. */
export function hostileGrowth(annotate: (article: Article) => unknown): Row[] {
  return HOSTILE_PIECES.map(([what, piece]) => {
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
