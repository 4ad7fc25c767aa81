import { inOrder, inverted, withInitials } from './authors';
import { withoutScheme } from './citable';
import type { CslItem } from './csl-item';
import { dateText, dayFirst, dayFirstShort, monthFirst, yearFirst } from './date-text';
import { italic, type Styled, styled } from './styled';

/**
 * A note of the Chicago Manual of Style: author, “title,” newspaper (place), date, address.
 * Source: The Chicago Manual of Style, 17th ed., 14.191–14.198.
 */
export function chicagoNote(item: CslItem): Styled {
  return styled(...chicagoReference(item), `, ${item.URL}.`);
}

/** The same without address and full stop, for where the address is to be a link. */
export function chicagoReference(item: CslItem): Styled {
  return styled(
    ...(item.author ? [`${listed(item.author.map(inOrder), 'and')}, `] : []),
    `“${quotedTitle(item, ',')}” `,
    italic(item['container-title']),
    `${placeOf(item)}, ${dateText(item.issued, monthFirst, 'n.d.')}`,
  );
}

/**
 * An entry of a Chicago bibliography; the newspaper stands for the author where none is named.
 * Source: The Chicago Manual of Style, 17th ed., 14.191, 14.199.
 */
export function chicagoBibliography(item: CslItem): Styled {
  const date = dateText(item.issued, monthFirst, 'n.d.');
  const end = `${date}${date.endsWith('.') ? '' : '.'} ${item.URL}.`;
  const newspaper = italic(item['container-title']);
  const title = `“${quotedTitle(item, '.')}” `;
  if (!item.author) return styled(newspaper, `${placeOf(item)}. ${title}${end}`);
  const [first, ...others] = item.author;
  const names = [...(first ? [inverted(first)] : []), ...others.map(inOrder)];
  return styled(
    `${stopped(listed(names, 'and', true))} ${title}`,
    newspaper,
    `${placeOf(item)}, ${end}`,
  );
}

/**
 * An entry of a list of works cited by the MLA.
 * Source: MLA Handbook, 9th ed., 5.3–5.99 and the newspaper examples of style.mla.org.
 */
export function mla(item: CslItem): Styled {
  const place = item['publisher-place'] === undefined ? '' : ` [${item['publisher-place']}]`;
  const [first, second, ...others] = item.author ?? [];
  const names = [
    ...(first ? [inverted(first)] : []),
    ...(others.length > 0 ? ['et al'] : second ? [inOrder(second)] : []),
  ];
  const author = others.length > 0 ? names.join(', ') : listed(names, 'and', true);
  const date = dateText(item.issued, dayFirstShort, '');
  const accessed = dateText(item.accessed, dayFirstShort, '');
  return styled(
    ...(item.author ? [`${stopped(author)} `] : []),
    `“${quotedTitle(item, '.')}” `,
    italic(item['container-title']),
    `${place}${date === '' ? '' : `, ${date}`}, ${withoutScheme(item.URL)}.`,
    accessed === '' ? '' : ` Accessed ${accessed}.`,
  );
}

/**
 * An entry of a reference list by the APA. Headlines stay as printed: which words are names, and so
 * keep their capitals in a sentence, is not known for certain.
 * Source: Publication Manual of the APA, 7th ed., 10.1, example 16.
 */
export function apa(item: CslItem): Styled {
  const date = `(${dateText(item.issued, yearFirst, 'n.d.')}).`;
  const names = item.author?.map(withInitials) ?? [];
  const title = stopped(item.title);
  const head =
    names.length > 0
      ? `${stopped(listed(names, '&', true))} ${date} ${title} `
      : `${title} ${date} `;
  return styled(head, italic(item['container-title']), `. ${item.URL}`);
}

/**
 * A full reference note for genealogists, in the manner of *Evidence Explained*: the publication,
 * then what was in fact looked at, where, and when.
 * Source: E. S. Mills, Evidence Explained, 3rd ed., 14.16–14.22 (newspapers, online).
 */
export function evidence(item: CslItem): Styled {
  const accessed = dateText(item.accessed, dayFirst, '');
  return styled(
    ...(item.author ? [`${listed(item.author.map(inOrder), 'and')}, `] : []),
    `“${quotedTitle(item, ',')}” `,
    italic(item['container-title']),
    `${placeOf(item)}, ${dateText(item.issued, dayFirst, 'undated')}; text of the article, `,
    italic(item.publisher ?? item['container-title']),
    ` (${item.URL}${accessed === '' ? '' : ` : accessed ${accessed}`}).`,
  );
}

function placeOf(item: CslItem): string {
  return item['publisher-place'] === undefined ? '' : ` (${item['publisher-place']})`;
}

/**
 * A headline to be set in quotation marks, with the mark of punctuation that goes inside them:
 * quotations in it get single marks, and no full stop follows a mark of its own.
 */
function quotedTitle({ title }: CslItem, mark: ',' | '.'): string {
  const inner = title.replace(/["“”]/g, innerQuote).replace(/\.$/, '');
  return mark === '.' && /[?!]’?$/.test(inner) ? inner : `${inner}${mark}`;
}

function innerQuote(mark: string, at: number, whole: string): string {
  if (mark === '“') return '‘';
  if (mark === '”') return '’';
  return at === 0 || /[\s([]/.test(whole.charAt(at - 1)) ? '‘' : '’';
}

/** With a full stop, unless it ends in a mark already. */
function stopped(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** `A`, `A and B`, `A, B, and C`; `commaBeforeTwo`: `A, and B`. */
function listed(names: readonly string[], and: string, commaBeforeTwo = false): string {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1);
  if (others.length === 0) return last;
  const comma = others.length > 1 || commaBeforeTwo ? ',' : '';
  return `${others.join(', ')}${comma} ${and} ${last}`;
}
