import { type ReadonlySignal, signal } from '@preact/signals';
import {
  byDay,
  type ExportContext,
  type ExportFormat,
  fileName,
  type Notes,
} from '../export/exported-file';
import type { FormatName } from '../export/formats';
import { sendMessage } from '../messages';
import { MOST_NOTES } from '../messages/library';
import { takeBreaks } from '../notes/take-breaks';
import { type ExportFolder, NO_FOLDER } from './export-folder';
import { numbered } from './free-name';
import type { MadeFile } from './made-file';

/** What is to leave, and how. */
export interface ExportJob {
  /** Articles, or every one with highlights. */
  readonly slugs: readonly string[] | 'all';
  /** A form by its name, or the reader's own in Liquid. */
  readonly format: FormatName | { readonly template: string };
  /** A file for each article, with notes on those that are named: packed into one, or as they are. */
  readonly each?: 'packed' | 'loose';
}

export interface ExportRun {
  /** Steps done of all steps; null while nothing is going on. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number } | null>;
  /**
   * Makes the file or files, in the page, with pauses.
   *
   * @returns more than one only where they are wanted loose; null where it was stopped
   * @throws TemplateFault where the reader's own form has a fault
   */
  start(job: ExportJob): Promise<readonly MadeFile[] | null>;
  stop(): void;
  /** Where files can go besides the downloads. */
  readonly folder: ExportFolder;
}

/** The reader's own form cannot be used; the message says what is wrong with it. */
export class TemplateFault extends Error {}

/** One export at a time; a new one stops the one before. */
export function createExportRun(folder: ExportFolder = NO_FOLDER): ExportRun {
  const progress = signal<{ done: number; total: number } | null>(null);
  let running: AbortController | null = null;

  async function make(job: ExportJob, { aborted }: { readonly aborted: () => boolean }) {
    const format = await formatOf(job);
    const slugs = job.slugs === 'all' ? await sendMessage('listMarked', undefined) : job.slugs;
    const total = slugs.length * 2;
    const step = (done: number) => {
      progress.value = { done, total };
    };
    const notes: Notes[] = [];
    for (let at = 0; at < slugs.length; at += MOST_NOTES) {
      if (aborted()) return null;
      step(at);
      const some = slugs.slice(at, at + MOST_NOTES);
      const named = format.wantsNames ?? false;
      notes.push(...(await sendMessage('readNotes', { slugs: some, named })));
    }
    notes.sort(byDay);
    const write = { aborted, onArticle: (count: number) => step(slugs.length + count) };
    if (!job.each) return writeOne(format, notes, write);
    const files = await writeEach(format, notes, write);
    return files && job.each === 'packed' ? [await pack(files, format.extension)] : files;
  }

  return {
    progress,
    async start(job) {
      running?.abort();
      const own = new AbortController();
      running = own;
      try {
        return await make(job, { aborted: () => own.signal.aborted });
      } finally {
        if (running === own) {
          running = null;
          progress.value = null;
        }
      }
    },
    stop: () => running?.abort(),
    folder,
  };
}

/** Loaded when it is asked for: no page needs the forms before. */
async function formatOf({ format }: ExportJob): Promise<ExportFormat> {
  if (typeof format === 'string') return (await import('../export/formats')).FORMATS[format];
  const { readTemplate } = await import('../export/template');
  const read = readTemplate(format.template);
  if (!read.ok) throw new TemplateFault(read.fault);
  return read.format;
}

interface Watch {
  readonly aborted: () => boolean;
  /** So many articles are written. */
  readonly onArticle: (count: number) => void;
}

const newContext = (): ExportContext => ({
  now: new Date().toISOString(),
  newId: () => crypto.randomUUID(),
});

async function writeOne(
  format: ExportFormat,
  notes: readonly Notes[],
  { aborted, onArticle }: Watch,
): Promise<readonly MadeFile[] | null> {
  const context = newContext();
  const pause = takeBreaks();
  const parts: string[] = [];
  const perPart = notes.length / Math.max(1, countParts(notes));
  for (const part of format.write(notes, context)) {
    if (aborted()) return null;
    parts.push(part);
    onArticle(Math.min(notes.length, Math.floor(parts.length * perPart)));
    await pause();
  }
  return [{ name: fileName(notes, context.now, format.extension), data: blobOf(format, parts) }];
}

/** About so many pieces will a file have: one an article, one a highlight. */
function countParts(notes: readonly Notes[]): number {
  return notes.reduce((sum, { highlights }) => sum + 1 + highlights.length, 0);
}

async function writeEach(
  format: ExportFormat,
  notes: readonly Notes[],
  { aborted, onArticle }: Watch,
): Promise<MadeFile[] | null> {
  const context = newContext();
  const pause = takeBreaks();
  const files: MadeFile[] = [];
  for (const one of notes) {
    if (aborted()) return null;
    const data = blobOf(format, [...format.write([one], context)]);
    files.push({ name: fileName([one], context.now, format.extension), data });
    onArticle(files.length);
    await pause();
  }
  if (format.extension === '.md') {
    const { addToEntityNote, entityNotes } = await import('../export/entity-notes');
    for (const { name, text } of entityNotes(notes)) {
      const addTo = (earlier: string) => addToEntityNote(earlier, text);
      files.push({ name, data: blobOf(format, [text]), addTo });
    }
  }
  return numbered(files);
}

function blobOf({ mediaType }: ExportFormat, parts: string[]): Blob {
  return new Blob(parts, { type: `${mediaType};charset=utf-8` });
}

async function pack(files: readonly MadeFile[], extension: string): Promise<MadeFile> {
  const { zipFiles } = await import('./zip-files');
  const data = await zipFiles(files, takeBreaks());
  return { name: fileName([], newContext().now, `${extension}.zip`), data };
}
