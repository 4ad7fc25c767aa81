import { type Author, inOrder } from './authors';
import type { CslDate, CslItem } from './csl-item';
import { dateText, dayFirst } from './date-text';

/** What means more than itself in TeX, and how it is written there. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * An entry for BibTeX: `@article`, as its styles know no newspapers. They print month and year; the
 * full date stands in the note.
 * Source: O. Patashnik, BibTeXing, 1988.
 */
export function bibtex(item: CslItem): string {
  const [[year, month, day] = [undefined]] = item.issued?.['date-parts'] ?? [];
  const dated = dateText(item.issued, dayFirst, '');
  return entry('article', item, [
    ['author', authorsOf(item.author)],
    ['title', braced(item.title)],
    ['journal', braced(item['container-title'])],
    ['year', field(year)],
    ['month', month === undefined ? '' : (MONTHS[month - 1] ?? '')],
    ['day', field(day)],
    ['address', textField(item['publisher-place'])],
    ['issn', textField(item.ISSN)],
    ['url', verbatim(item.URL)],
    ['note', textField([dated, item.note].filter(Boolean).join('. '))],
  ]);
}

/**
 * An entry for BibLaTeX, a newspaper article with its full date.
 * Source: The biblatex package, 3.20, §§ 2.1.1, 2.3.8.
 */
export function biblatex(item: CslItem): string {
  return entry('article', item, [
    ['entrysubtype', '{newspaper}'],
    ['author', authorsOf(item.author)],
    ['title', braced(item.title)],
    ['journaltitle', braced(item['container-title'])],
    ['date', dateField(item.issued)],
    ['location', textField(item['publisher-place'])],
    ['issn', textField(item.ISSN)],
    ['url', verbatim(item.URL)],
    ['urldate', dateField(item.accessed)],
    ['langid', '{english}'],
    ['note', textField(item.note)],
  ]);
}

type Field = readonly [name: string, value: string];

function entry(type: string, item: CslItem, fields: readonly Field[]): string {
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${type}{${keyOf(item.id)},\n${lines.join('')}}\n`;
}

/** A key has letters, digits and hyphens of ASCII only. */
function keyOf(id: string): string {
  return id.normalize('NFKD').replace(/[^\w-]+/gu, '') || 'jta';
}

function authorsOf(authors: readonly Author[] | undefined): string {
  if (!authors) return '';
  const names = authors.map((author) =>
    'literal' in author ? braced(author.literal) : escapeTex(inOrderForTex(author)),
  );
  return `{${names.join(' and ')}}`;
}

function inOrderForTex(author: Exclude<Author, { literal: string }>): string {
  return author.family.includes(' ') ? `${author.family}, ${author.given}` : inOrder(author);
}

/** In two pairs of braces, so that no style changes capitals. */
function braced(text: string): string {
  return `{{${escapeTex(text)}}}`;
}

function textField(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `{${escapeTex(text)}}`;
}

function field(value: number | undefined): string {
  return value === undefined ? '' : `{${value}}`;
}

/** An address as it is; braces in it would end the field. */
function verbatim(address: string): string {
  return `{${address.replace(/[{}\\]/g, encodeURIComponent)}}`;
}

/** BibTeX's own names of the months, which its styles write out. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `{1953-07-21}`; a span as `{1950/1959}`, an uncertain day as `{1953-07~}`. */
function dateField(date: CslDate | undefined): string {
  if (!date) return '';
  const point = (parts: readonly number[]) =>
    parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return `{${date['date-parts'].map(point).join('/')}${date.circa ? '~' : ''}}`;
}

/** One pass, so that what is written for one mark is not taken for another. */
function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/gu, (mark) => SPECIAL[mark] ?? `\\${mark}`);
}
