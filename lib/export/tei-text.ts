import type { Annotation, MentionType } from '@/lib/engine/model';
import type { Highlight } from '@/lib/notes/highlight';
import { escapeXml } from './escape-xml';
import { wikipediaAddress } from './wikipedia-address';

const ELEMENTS: Readonly<Record<MentionType, string>> = {
  person: 'persName',
  place: 'placeName',
  organization: 'orgName',
  event: 'name type="event"',
  document: 'title',
  office: 'roleName',
  term: 'term',
};

/** A highlight in one paragraph: where its two anchors stand, if they do. */
export interface TeiPassage {
  readonly highlight: Highlight;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * A paragraph's text with names and dates in their elements. A passage of the reader's is the
 * stretch between two empty anchors, as it may overlap anything, with the note behind its end.
 *
 * @param annotations of this paragraph, in the order of the text, none overlapping
 * Source: https://tei-c.org/release/doc/tei-p5-doc/en/html/ND.html and CO.html#CONO
 */
export function teiParagraph(
  text: string,
  annotations: readonly Annotation[],
  passages: readonly TeiPassage[] = [],
): string {
  // At one place, what ends stands before what begins, and a note behind the end of its passage.
  const inserts = [
    ...annotations.flatMap(({ start, end, ...annotation }) => {
      const { open, close } = tagsOf(annotation as Annotation);
      return [
        { at: end, rank: 0, text: `</${close}>` },
        { at: start, rank: 3, text: `<${open}>` },
      ];
    }),
    ...passages.flatMap(({ highlight, start, end }) => [
      ...(end === null ? [] : [{ at: end, rank: 1, text: endOf(highlight) }]),
      ...(start === null
        ? []
        : [{ at: start, rank: 2, text: `<anchor xml:id="${teiId(highlight)}-start"/>` }]),
    ]),
  ].toSorted((a, b) => a.at - b.at || a.rank - b.rank);

  let written = 0;
  let marked = '';
  for (const insert of inserts) {
    marked += escapeXml(text.slice(written, insert.at)) + insert.text;
    written = insert.at;
  }
  return marked + escapeXml(text.slice(written));
}

/** The reader's note on a passage, which may say nothing but that it was marked. */
export function teiNote(highlight: Highlight, isPlaced: boolean): string {
  const { id, target, note, tags, colour, created } = highlight;
  const where = isPlaced
    ? ` target="#${teiId(highlight)}-start" targetEnd="#${teiId(highlight)}-end"`
    : '';
  const said = note.trim() === '' ? '' : `<p>${escapeXml(note.trim())}</p>`;
  const terms = tags.map((tag) => `<term>${escapeXml(tag)}</term>`).join(' ');
  return [
    `<note type="reader" subtype="${colour}" xml:id="note-${id}"${where}`,
    ' resp="#reader">',
    `<p><quote>${escapeXml(target.exact)}</quote> <date when="${escapeXml(created)}"/></p>`,
    said,
    terms === '' ? '' : `<p>${terms}</p>`,
    '</note>',
  ].join('');
}

function endOf(highlight: Highlight): string {
  return `<anchor xml:id="${teiId(highlight)}-end"/>${teiNote(highlight, true)}`;
}

/** An XML name, which must not begin with a digit. */
function teiId({ id }: Highlight): string {
  return `passage-${id}`;
}

function tagsOf(annotation: Annotation): { readonly open: string; readonly close: string } {
  const certainty = ` cert="${annotation.confidence >= 0.8 ? 'high' : 'medium'}"`;
  if (annotation.kind === 'date') {
    return { open: `date${teiDate(annotation.edtf)}${certainty}`, close: 'date' };
  }
  const element = ELEMENTS[annotation.type];
  const link =
    annotation.wikipedia === null
      ? ''
      : ` ref="${escapeXml(wikipediaAddress(annotation.wikipedia))}"`;
  return { open: element + link + certainty, close: element.split(' ')[0] ?? element };
}

const PLAIN_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** `when` for a day, month or year, `from` and `to` for a span, else EDTF as it is. */
export function teiDate(edtf: string): string {
  const [from = '', to = '', ...more] = edtf.split('/');
  if (PLAIN_DATE.test(edtf)) return ` when="${edtf}"`;
  if (PLAIN_DATE.test(from) && PLAIN_DATE.test(to) && more.length === 0) {
    return ` from="${from}" to="${to}"`;
  }
  return ` when-custom="${escapeXml(edtf)}"`;
}
