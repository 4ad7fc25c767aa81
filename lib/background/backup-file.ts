import * as v from 'valibot';
import { encodePieces, packPieces, readText } from '@/lib/db/pack-json';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupFault,
  type BackupFile,
  backupName,
  backupPieces,
  MOST_BACKUP_CHARACTERS,
} from '@/lib/notes/backup';
import { DOUBTS } from '@/lib/notes/highlight';
import type { Written } from '@/lib/notes/written';
import {
  Address,
  CollectionOf,
  CorrectionOf,
  Draft,
  Edtf,
  EntryContent,
  Id,
  list,
  Reading,
  SearchOf,
  Slug,
  text,
} from './payloads';

const Time = v.pipe(v.string(), v.isoTimestamp());
const Paragraphs = list(v.string(), 200_000);

const Article = v.pipe(
  v.object({
    slug: Slug,
    reading: Reading,
    readerDate: v.nullable(Edtf),
    earlier: list(v.object({ paragraphs: Paragraphs, replacedAt: Time }), 100),
    addresses: list(Address, 1_000),
    firstReadAt: Time,
    lastReadAt: Time,
    deletedAt: v.nullable(Time),
  }),
  v.check(({ slug, reading }) => slug === reading.slug, 'the text of another article'),
);

const Mark = v.object({
  ...Draft.entries,
  id: Id,
  created: Time,
  modified: Time,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  deletedAt: v.nullable(Time),
  doubt: v.exactOptional(v.picklist(DOUBTS)),
});

const Word = v.object({ ...CorrectionOf.entries, id: Id, created: Time });

const Named = v.intersect([EntryContent, v.object({ id: Id })]);

const Own = v.intersect([
  Named,
  v.object({
    created: Time,
    modified: Time,
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    deletedAt: v.nullable(Time),
  }),
]);

const Shared = v.object({
  name: text(1_000),
  author: v.nullable(text(1_000)),
  licence: v.nullable(text(1_000)),
  entries: list(Named, 20_000),
  id: Id,
  on: v.boolean(),
  created: Time,
  imported: Time,
  deletedAt: v.nullable(Time),
});

const kept = {
  id: Id,
  created: Time,
  modified: Time,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  deletedAt: v.nullable(Time),
};

const Gathered = v.variant('kind', [
  v.object({ ...CollectionOf.entries, ...kept }),
  v.object({ ...SearchOf.entries, ...kept }),
]);

const File = v.object({
  articles: list(Article, 300_000),
  highlights: list(Mark, 1_000_000),
  corrections: list(Word, 1_000_000),
  entries: list(Own, 100_000),
  packs: list(Shared, 1_000),
  // A file of the first readers has none.
  gatherings: v.optional(list(Gathered, 100_000), []),
});

const Head = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer()),
});

/** A file of more bytes is compressed. */
const MOST_PLAIN = 4_000_000;

/** One file with everything. `now` is an ISO time. */
export async function writeBackupFile(
  written: Written,
  now: string,
  damaged: readonly unknown[] = [],
): Promise<{ readonly ok: true; file: BackupFile } | BackupFault> {
  const pieces = [...backupPieces(written, now, damaged)];
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  // It could not be read again.
  if (length > MOST_BACKUP_CHARACTERS) return faultOf('too-large');
  const name = backupName(now);
  if (length > MOST_PLAIN) {
    const bytes = await packPieces(pieces);
    return { ok: true, file: { name: `${name}.gz`, mediaType: 'application/gzip', bytes } };
  }
  const bytes = await encodePieces(pieces);
  return { ok: true, file: { name, mediaType: 'application/json', bytes } };
}

/** Reads a backup that a reader brings. Nothing of it is believed before it is checked. */
export async function readBackupFile(
  bytes: Uint8Array,
): Promise<{ readonly ok: true; written: Written } | BackupFault> {
  let value: unknown;
  try {
    const content = await readText(bytes, MOST_BACKUP_CHARACTERS);
    if (content === null) return faultOf('too-large');
    value = JSON.parse(content);
  } catch {
    return faultOf('not-json');
  }
  const head = v.safeParse(Head, value);
  if (!head.success) return faultOf('not-a-backup');
  if (head.output.version > BACKUP_VERSION) return faultOf('newer-version');
  const file = v.safeParse(File, value, { abortEarly: true });
  if (file.success) return { ok: true, written: file.output };
  return faultOf('damaged', v.getDotPath(file.issues[0]) ?? '');
}

/** @param where the part of a file that is damaged */
export function faultOf(fault: BackupFault['fault'], where = ''): BackupFault {
  return { ok: false, fault, where };
}
