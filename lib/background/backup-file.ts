import * as v from 'valibot';
import { encodePieces, packPieces, readText } from '@/lib/db/pack-json';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupFault,
  type BackupFile,
  backupName,
  backupPieces,
  countPieces,
  MOST_BACKUP_CHARACTERS,
} from '@/lib/notes/backup';
import { DOUBTS } from '@/lib/notes/highlight';
import { takeBreaks } from '@/lib/notes/take-breaks';
import { UNWATCHED, type Watch } from '@/lib/notes/watch';
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

const Head = v.looseObject({
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
  watch = UNWATCHED,
): Promise<{ readonly ok: true; file: BackupFile } | BackupFault> {
  const pause = takeBreaks();
  const total = countPieces(written, damaged);
  const pieces: string[] = [];
  let length = 0;
  for (const piece of backupPieces(written, now, damaged)) {
    watch(pieces.length, total);
    pieces.push(piece);
    length += piece.length;
    await pause();
  }
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
  watch = UNWATCHED,
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
  try {
    return { ok: true, written: await readRecords(head.output, watch) };
  } catch (error) {
    if (error instanceof DamagedError) return faultOf('damaged', error.message);
    throw error;
  }
}

/** The message says where. */
class DamagedError extends Error {}

/** Checks one record after the other, with pauses. */
async function readRecords(file: Record<string, unknown>, watch: Watch): Promise<Written> {
  const pause = takeBreaks();
  const total = Object.values(file).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  );
  let done = 0;

  async function read<T>(
    name: keyof Written,
    schema: v.GenericSchema<unknown, T>,
    most: number,
  ): Promise<T[]> {
    // A file of the first readers has no gatherings.
    const rows = file[name] ?? (name === 'gatherings' ? [] : null);
    if (!Array.isArray(rows) || rows.length > most) throw new DamagedError(name);
    const sound: T[] = [];
    for (const row of rows) {
      watch(done++, total);
      const record = v.safeParse(schema, row, { abortEarly: true });
      if (!record.success) {
        const where = [name, sound.length, v.getDotPath(record.issues[0])];
        throw new DamagedError(where.filter((part) => part !== null).join('.'));
      }
      sound.push(record.output);
      await pause();
    }
    return sound;
  }

  return {
    articles: await read('articles', Article, 300_000),
    highlights: await read('highlights', Mark, 1_000_000),
    corrections: await read('corrections', Word, 1_000_000),
    entries: await read('entries', Own, 100_000),
    packs: await read('packs', Shared, 1_000),
    gatherings: await read('gatherings', Gathered, 100_000),
  };
}

/** @param where the part of a file that is damaged */
export function faultOf(fault: BackupFault['fault'], where = ''): BackupFault {
  return { ok: false, fault, where };
}
