import type { ParagraphRole } from '@/lib/engine/model';

/** What the bulletin printed beside its news, told by how it opens (and closes). */
const BOILERPLATE: readonly RegExp[] = [
  // Masthead of 1923
  /^the jewish telegraphic agency,?\s*(?:\(?\s*j\.?\s*c\.?\s*b\.?\s*\)?)?,?\s+will be glad\b/iu,
  // House advertisements of 1929 and 1935, letters policy of 1934
  /^["“(]?if you are pleased\b/iu,
  /^["“(]?we never make demands\b/iu,
  /^[[("“]?(?:the purpose of the digest)\b.*editor\b/isu,
  /^[[("“]?the editors? reserves? the right\b/iu,
  // Required by law
  /^["“(]?statement of (?:the )?ownership\b/iu,
  // Credits that stood behind a lost dateline
  /^\(?(?:jewish telegraphic agency|j\. ?t\. ?a\.|jta)(?: mail service)?\)?\.?$/iu,
  /^\(?(?:jewish daily bulletin)\)?\.?$/iu,
  /^\(?by (?:our|the) [\p{L}. ]{0,40}correspondent\)?\.?$/iu,
  /^\(?by (?:our|a) (?:staff|special) (?:correspondent|writer|reporter)\)?\.?$/iu,
  // Turns of the printed page
  /^\(?(?:continued|cont(?:['’]d|\.)?) (?:on|from) (?:page|p\.) ?\w+\)?\.?$/iu,
];

const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)days?\b/giu;

/** What part each paragraph plays, told from its form and its neighbours. */
export function assignRoles(paragraphs: readonly string[]): ParagraphRole[] {
  const roles: ParagraphRole[] = paragraphs.map((text, index) => {
    const edge = index === 0 || index === paragraphs.length - 1;
    return isBoilerplate(text, edge) ? 'boilerplate' : 'text';
  });
  markInserts(paragraphs, roles);
  markSubheadings(paragraphs, roles);
  return roles;
}

function isBoilerplate(text: string, edge: boolean): boolean {
  if (BOILERPLATE.some((form) => form.test(text))) return true;
  return edge && text.length < 300 && (isEarlierReport(text) || isColumnNotice(text));
}

/** “Parts of this report appeared in our issue of …” */
function isEarlierReport(text: string): boolean {
  return /\b(?:part|parts|portion|portions|section|summary)\b.*\bthis report\b.*\b(?:appeared|published|printed)\b/iu.test(
    text,
  );
}

/** On which days a column appears. */
function isColumnNotice(text: string): boolean {
  const days = text.match(WEEKDAY) ?? [];
  return (
    days.length > 1 &&
    /\b(?:this column|column)\b.*\b(?:appears?|runs?|appeared|will (?:appear|be published))\b/iu.test(
      text,
    )
  );
}

/** How many paragraphs an insert may run over before its bracket closes. */
const LONGEST_INSERT = 8;

/**
 * Bracketed paragraphs. One may stand alone, open its bracket anew in each of several paragraphs
 * and close it once, or open it once and close it in a later paragraph.
 */
function markInserts(paragraphs: readonly string[], roles: ParagraphRole[]): void {
  for (let index = 0; index < paragraphs.length; index++) {
    const text = paragraphs[index] ?? '';
    if (roles[index] !== 'text' || !text.startsWith('(')) continue;
    const last = isNumbering(text) ? null : endOfInsert(paragraphs, index);
    if (last === null) continue;
    roles.fill('insert', index, last + 1);
    index = last;
  }
}

/** `(1) The Government …`, `(a) …` */
function isNumbering(text: string): boolean {
  return /^\((?:\d{1,3}|\p{L}|[ivx]{1,4})\)/iu.test(text);
}

function endOfInsert(paragraphs: readonly string[], first: number): number | null {
  let depth = 0;
  for (let index = first; index < Math.min(first + LONGEST_INSERT, paragraphs.length); index++) {
    const text = paragraphs[index] ?? '';
    // Reopened, not opened twice
    const reopened = index > first && text.startsWith('(') ? 1 : 0;
    const closed = closingOf(text, depth - reopened);
    if (closed.at !== null) return isEnd(text, closed.at) ? index : null;
    depth = closed.depth;
  }
  return null;
}

/** Where the outermost bracket closes, or how many are open at the end. */
function closingOf(text: string, open: number): { at: number | null; depth: number } {
  let depth = open;
  for (const { 0: bracket, index } of text.matchAll(/[()]/gu)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth <= 0) return { at: index, depth: 0 };
  }
  return { at: null, depth };
}

const isEnd = (text: string, at: number) => /^\)[.”"’'\s]*$/u.test(text.slice(at));

const LONGEST_SUBHEADING = 140;

/** Lines in capitals between paragraphs that are not. A body all in capitals has none. */
function markSubheadings(paragraphs: readonly string[], roles: ParagraphRole[]): void {
  const headings = paragraphs.flatMap((text, index) =>
    roles[index] === 'text' && isCapitalLine(text) ? [index] : [],
  );
  const shouting = paragraphs.filter((text) => isShouted(text.slice(0, LONGEST_SUBHEADING))).length;
  if (shouting * 2 > paragraphs.length) return;
  for (const index of headings) {
    if (index < paragraphs.length - 1) roles[index] = 'subheading';
  }
}

/** A short line without a stop, in capitals but for a letter or a quoted phrase. */
function isCapitalLine(text: string): boolean {
  if (text.length > LONGEST_SUBHEADING || !isShouted(text)) return false;
  return !/[.,;:]["”’']?$/u.test(text) || /(?:\b\p{Lu}\.\s?){2,}["”’']?$/u.test(text);
}

function isShouted(text: string): boolean {
  const own = text.replace(/[‘'“"][^’'”"]{1,60}[’'”"]/gu, ' ');
  const capitals = own.match(/\p{Lu}/gu)?.length ?? 0;
  const small = own.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 3 && small <= capitals / 8;
}
