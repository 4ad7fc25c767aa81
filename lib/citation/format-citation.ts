import { BULLETIN, type Citable, citedAddress, citedTitle } from './citable';
import { cslDate } from './csl-item';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A citation in one line, in the manner of a note of the Chicago Manual of Style: author, “title,”
 * newspaper (place), date, address. Plain text: the newspaper's name has no italics.
 */
export function formatCitation(article: Citable): string {
  return `${formatReference(article)}, ${citedAddress(article)}.`;
}

/** The same without address and full stop, for where the address is to be a link. */
export function formatReference(article: Citable): string {
  // Chicago sets quotation marks inside a quoted title single and drops a full stop before a comma.
  const title = citedTitle(article).replace(/["“”]/g, innerQuote).replace(/\.$/, '');
  return [
    ...(article.byline === null ? [] : [`${article.byline}, `]),
    `“${title},” ${BULLETIN.name} (${BULLETIN.place}), ${formatDate(article.publishedOn)}`,
  ].join('');
}

/** `July 21, 1953`, `July 1953`, `1953`, `1950–1959`; `n.d.` where nothing is known. */
function formatDate(edtf: string | null): string {
  const date = cslDate(edtf);
  if (!date) return 'n.d.';
  const text = [...new Set(date['date-parts'].map(formatPoint))].join('–');
  return date.circa ? `ca. ${text}` : text;
}

function formatPoint([year, month, day]: readonly number[]): string {
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1];
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

function innerQuote(mark: string, at: number, whole: string): string {
  if (mark === '“') return '‘';
  if (mark === '”') return '’';
  return at === 0 || /[\s([]/.test(whole.charAt(at - 1)) ? '‘' : '’';
}
