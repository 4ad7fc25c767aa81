import { isRecord } from './json-parts';
import type { FoundDraft } from './note-draft';

/**
 * The highlights file of Obsidian Web Clipper: a list of pages, each with passages in order, told
 * as markup. Only their text is taken.
 *
 * @returns null where this is none
 */
export function readClipper(value: unknown): FoundDraft[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const isFile = value.every((page) => isRecord(page) && Array.isArray(page.highlights));
  if (!isFile) return null;
  const passages = value.flatMap((page) =>
    page.highlights.map((passage: unknown) => ({ page, passage })),
  );
  return passages.map(({ page, passage }, index) => {
    if (!isRecord(passage)) return { at: index + 1, draft: 'no-record' };
    const { text, content, timestamp, notes } = passage;
    const draft = {
      url: page.url,
      title: page.title,
      exact: textOf(text ?? content),
      note: Array.isArray(notes) ? notes.filter(isText).map(textOf).join('\n\n') : textOf(notes),
      created: timestamp,
    };
    return { at: index + 1, draft };
  });
}

const isText = (value: unknown) => typeof value === 'string';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What markup says: its text, with a line for each block. Nothing of it is interpreted further. */
function textOf(markup: unknown): string {
  if (typeof markup !== 'string') return '';
  if (!/<[a-z/!]|&[a-z#]/i.test(markup)) return markup;
  return markup
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
