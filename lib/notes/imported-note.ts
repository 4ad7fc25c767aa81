import type { Target } from '@/lib/anchor/target';
import type { Colour, Highlight } from './highlight';

/** Largest file, in bytes; most notes in it; longest passage and note, in characters. */
export const IMPORT_LIMITS = {
  bytes: 60_000_000,
  notes: 100_000,
  quote: 100_000,
  note: 200_000,
  tags: 100,
  tag: 200,
} as const;

/** A note out of another tool's file, or of our own, as far as it could be read. */
export interface ImportedNote {
  /** UUID: the file's own, or one made of what the note is, so that it is known again. */
  readonly id: string;
  /** Of the article, in any form. */
  readonly url: string;
  readonly title: string | null;
  /** EDTF, of the bulletin. */
  readonly publishedOn: string | null;
  readonly target: Target;
  readonly note: string;
  readonly tags: readonly string[];
  /** Null where the file knows none. */
  readonly colour: Colour | null;
  /** ISO times; null where the file has none. */
  readonly created: string | null;
  readonly modified: string | null;
}

/** What is wrong with one record of a file. */
export const NOTE_FAULTS = [
  'no-record',
  'no-address',
  'other-site',
  'no-target',
  'no-quote',
  'too-long',
  'twice',
] as const;
export type NoteFault = (typeof NOTE_FAULTS)[number];

/** What is wrong with a whole file. */
export type FileFault = 'too-large' | 'unread' | 'unknown-form' | 'too-many' | 'empty';

/** What importing does, or would do, with one note. */
export type NoteOutcome =
  /** There is none like it. */
  | 'new'
  /** It stands here just so. */
  | 'same'
  /** It is newer than what stands here, or that was thrown away: it takes its place. */
  | 'changed'
  /** What stands here is newer and stays. */
  | 'older'
  /** It is on no article of the archive. */
  | 'other-site';

export interface ImportedInto {
  readonly outcome: Exclude<NoteOutcome, 'other-site'>;
  /** To be stored; null where what stands stays. */
  readonly highlight: Highlight | null;
}

/**
 * What becomes of a note that comes in.
 *
 * @param current the highlight with its id; null where there is none
 * @param slug of the article that it is on
 * @param now ISO time
 */
export function takeNote(
  current: Highlight | null,
  note: ImportedNote,
  slug: string,
  now: string,
): ImportedInto {
  const { id, target, tags, colour, created, modified } = note;
  const content = { target, note: note.note, tags, colour: colour ?? current?.colour ?? 'yellow' };
  if (!current) {
    const made = created ?? modified ?? now;
    const times = { created: made, modified: modified ?? made };
    return {
      outcome: 'new',
      highlight: { id, slug, ...content, ...times, revision: 1, deletedAt: null },
    };
  }
  const trashed = current.deletedAt !== null;
  if (!trashed && isSame(current, content)) return { outcome: 'same', highlight: null };
  if (!trashed && (modified === null || modified <= current.modified)) {
    return { outcome: 'older', highlight: null };
  }
  const { doubt: _, ...before } = current;
  const later = modified !== null && modified > current.modified ? modified : current.modified;
  const revision = current.revision + 1;
  return {
    outcome: 'changed',
    highlight: { ...before, ...content, slug, modified: later, revision, deletedAt: null },
  };
}

type Content = Pick<Highlight, 'note' | 'tags' | 'colour' | 'target'>;

function isSame(a: Content, b: Content): boolean {
  return (
    a.note === b.note &&
    a.colour === b.colour &&
    a.target.exact === b.target.exact &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index])
  );
}
