import { inverted } from './authors';
import type { CslDate, CslItem } from './csl-item';

/**
 * A record of the RIS form, from which Zotero, EndNote and Mendeley make a newspaper article.
 *
 * @param notes the reader's, one record field each
 * @param pdf address of the day's bulletin, to be attached
 * Source: Clarivate, RIS file format, 2011; Zotero's translator takes `NEWS`, `DA` and `L1` so.
 */
export function ris(item: CslItem, { pdf = null, notes = [], tags = [] }: RisExtras = {}): string {
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map((author): [string, string] => ['AU', inverted(author)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['PY', item.issued && String(item.issued['date-parts'][0]?.[0])],
    ['DA', item.issued && dateField(item.issued)],
    ['SN', item.ISSN],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', item.accessed && dateField(item.accessed)],
    ['L1', pdf ?? undefined],
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ...notes.map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ];
  return fields
    .filter((field): field is [string, string] => field[1] !== undefined)
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`)
    .join('');
}

interface RisExtras {
  readonly pdf?: string | null;
  readonly notes?: readonly string[];
  readonly tags?: readonly string[];
}

/** `1953/07/21/`: year, month and day, as far as they are known, each with its stroke. */
function dateField({ 'date-parts': [first = []] }: CslDate): string {
  const [year, month, day] = first.map((part) => String(part).padStart(2, '0'));
  return `${year ?? ''}/${month ?? ''}/${day ?? ''}/`;
}

/** A line that looks like a field would end this one. */
function oneLine(value: string): string {
  return value.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
