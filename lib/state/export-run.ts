import { type ReadonlySignal, signal } from '@preact/signals';
import { entityNotes } from '../export/entity-notes';
import {
  byDay,
  type ExportContext,
  type ExportFormat,
  fileName,
  type Notes,
} from '../export/exported-file';
import { FORMATS, type FormatName } from '../export/formats';
import { readTemplate } from '../export/template';
import { sendMessage } from '../messages';
import { MOST_NOTES } from '../messages/library';
import { takeBreaks } from './take-breaks';
import { zipFiles } from './zip-files';

/** What is to leave, and how. */
export interface ExportJob {
  /** Articles, or every one with highlights. */
  readonly slugs: readonly string[] | 'all';
  /** A form by its name, or the reader's own in Liquid. */
  readonly format: FormatName | { readonly template: string };
  /** A file for each article, with notes on those that are named, packed into one. */
  readonly each?: boolean;
}

/** A file to hand to the browser. */
export interface MadeFile {
  readonly name: string;
  readonly data: Blob;
}

export interface ExportRun {
  /** Steps done of all steps; null while nothing is going on. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number } | null>;
  /**
   * Makes the file, in the page, with pauses.
   *
   * @returns null where it was stopped
   * @throws TemplateFault where the reader's own form has a fault
   */
  start(job: ExportJob): Promise<MadeFile | null>;
  stop(): void;
}

/** The reader's own form cannot be used; the message says what is wrong with it. */
export class TemplateFault extends Error {}

/** One export at a time; a new one stops the one before. */
export function createExportRun(): ExportRun {
  const progress = signal<{ done: number; total: number } | null>(null);
  let running: AbortController | null = null;

  async function make(job: ExportJob, { aborted }: { readonly aborted: () => boolean }) {
    const format = formatOf(job);
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
    return job.each ? writeEach(format, notes, write) : writeOne(format, notes, write);
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
  };
}

function formatOf({ format }: ExportJob): ExportFormat {
  if (typeof format === 'string') return FORMATS[format];
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
): Promise<MadeFile | null> {
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
  const data = new Blob(parts, { type: `${format.mediaType};charset=utf-8` });
  return { name: fileName(notes, context.now, format.extension), data };
}

/** About so many pieces will a file have: one an article, one a highlight. */
function countParts(notes: readonly Notes[]): number {
  return notes.reduce((sum, { highlights }) => sum + 1 + highlights.length, 0);
}

async function writeEach(
  format: ExportFormat,
  notes: readonly Notes[],
  { aborted, onArticle }: Watch,
): Promise<MadeFile | null> {
  const context = newContext();
  const pause = takeBreaks();
  const files: { name: string; text: string }[] = [];
  for (const one of notes) {
    if (aborted()) return null;
    const text = [...format.write([one], context)].join('');
    files.push({ name: fileName([one], context.now, format.extension), text });
    onArticle(files.length);
    await pause();
  }
  if (format.extension === '.md') files.push(...entityNotes(notes));
  const data = await zipFiles(files, pause);
  return { name: fileName([], context.now, `${format.extension}.zip`), data };
}
