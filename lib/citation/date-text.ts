import type { CslDate } from './csl-item';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
/** As the MLA shortens them: those of five letters or more, but June and July. */
const SHORT_MONTHS = [
  ...[
    'Jan.',
    'Feb.',
    'Mar.',
    'Apr.',
    'May',
    'June',
    'July',
    'Aug.',
    'Sept.',
    'Oct.',
    'Nov.',
    'Dec.',
  ],
];

type Point = readonly number[];
type WritePoint = (point: Point) => string;

/** `July 21, 1953`, `July 1953`, `1953`. */
export const monthFirst: WritePoint = ([year, month, day]) => {
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1];
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
};

/** `21 July 1953`, `July 1953`, `1953`. */
export const dayFirst: WritePoint = (point) => dayMonthYear(point, MONTHS);

/** `21 Sept. 1953`. */
export const dayFirstShort: WritePoint = (point) => dayMonthYear(point, SHORT_MONTHS);

/** `1953, July 21`. */
export const yearFirst: WritePoint = ([year, month, day]) => {
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1];
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${day}`;
};

function dayMonthYear([year, month, day]: Point, names: readonly string[]): string {
  if (month === undefined) return String(year);
  const name = names[month - 1];
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/**
 * A date in words; of a span, both ends.
 *
 * @param none stands where there is no date
 */
export function dateText(date: CslDate | undefined, write: WritePoint, none: string): string {
  if (!date) return none;
  const text = [...new Set(date['date-parts'].map(write))].join('–');
  return date.circa ? `ca. ${text}` : text;
}
