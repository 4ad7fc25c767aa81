import { COLOURS, type Colour } from '@/lib/notes/highlight';
import { IMPORT_LIMITS, type ImportedNote, type NoteFault } from '@/lib/notes/imported-note';
import { uuidOf } from './uuid-of';

/** What a format could read of one record; nothing of it is to be trusted. */
export interface NoteDraft {
  readonly id?: unknown;
  readonly url?: unknown;
  readonly title?: unknown;
  readonly publishedOn?: unknown;
  readonly exact?: unknown;
  readonly prefix?: unknown;
  readonly suffix?: unknown;
  readonly start?: unknown;
  readonly note?: unknown;
  readonly tags?: readonly unknown[];
  readonly colour?: unknown;
  readonly created?: unknown;
  readonly modified?: unknown;
}

/** A record with its place in the file: a line of a table, else the how-manieth. */
export interface FoundDraft {
  readonly at: number;
  /** A fault where not even a draft could be made. */
  readonly draft: NoteDraft | NoteFault;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const CONTEXT = 200;

/** Makes a sound note of a draft, or says what it lacks. */
export function noteOf(draft: NoteDraft): ImportedNote | NoteFault {
  const url = text(draft.url).trim();
  const exact = text(draft.exact);
  const note = text(draft.note);
  if (!/^https?:\/\/\S+$/i.test(url) || url.length > 4000) return 'no-address';
  if (exact.trim() === '') return 'no-quote';
  if (exact.length > IMPORT_LIMITS.quote || note.length > IMPORT_LIMITS.note) return 'too-long';
  const tags = (draft.tags ?? []).map((tag) => text(tag).trim()).filter((tag) => tag !== '');
  if (tags.length > IMPORT_LIMITS.tags || tags.some((tag) => tag.length > IMPORT_LIMITS.tag)) {
    return 'too-long';
  }
  const start = isOffset(draft.start) ? draft.start : 0;
  const id = text(draft.id)
    .toLowerCase()
    .replace(/^urn:uuid:/, '');
  return {
    id: UUID.test(id) ? id : uuidOf(JSON.stringify([id, url, exact, start])),
    url,
    title: lineOf(draft.title),
    publishedOn: lineOf(draft.publishedOn),
    target: {
      exact,
      prefix: text(draft.prefix).slice(-CONTEXT),
      suffix: text(draft.suffix).slice(0, CONTEXT),
      start,
      end: start + exact.length,
    },
    note,
    tags: [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()],
    colour: COLOURS.find((colour): colour is Colour => colour === draft.colour) ?? null,
    created: timeOf(draft.created),
    modified: timeOf(draft.modified),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed() : '';
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 1e9;
}

/** One line, of a length that a headline may have; null where there is none. */
function lineOf(value: unknown): string | null {
  return text(value).replace(/\s+/g, ' ').trim().slice(0, 1000) || null;
}

/** An ISO time; null for what is no time, or one before or long after there were computers. */
function timeOf(value: unknown): string | null {
  const time = new Date(text(value).trim() || Number.NaN);
  const year = time.getUTCFullYear();
  return year >= 1990 && year < 2200 ? time.toISOString() : null;
}
