import { type ReadonlySignal, signal } from '@preact/signals';
import { type ImportForm, readNotes } from '../import/read-notes';
import { sendMessage } from '../messages';
import {
  type FileFault,
  IMPORT_LIMITS,
  type ImportedNote,
  type NoteFault,
  type NoteOutcome,
} from '../notes/imported-note';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** Notes that are stored in one go. */
const STEP = 200;

/** One record that is not taken, with its place in the file. */
export interface Refused {
  readonly at: number;
  readonly fault: NoteFault;
}

/** What a file holds, and what taking it in would do. */
export interface ImportPreview {
  readonly form: ImportForm;
  readonly notes: readonly ImportedNote[];
  readonly counts: Readonly<Record<NoteOutcome, number>>;
  readonly refused: readonly Refused[];
}

export type ImportLook =
  | { readonly ok: false; readonly fault: FileFault }
  | ({ readonly ok: true } & ImportPreview);

export interface ImportRun {
  /** Notes done of all; null while nothing is going on. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number } | null>;
  /** Reads a file and stores nothing. Never throws for what the file holds. */
  look(file: Blob): Promise<ImportLook>;
  /**
   * Stores what was looked at.
   *
   * @param whole in one go, all or nothing; else some at a time, so that it can be stopped
   * @returns what was done with the notes; those after a stop are in none of the counts
   * @throws where it could not be stored; what was stored before stays
   */
  take(preview: ImportPreview, whole: boolean): Promise<Readonly<Record<NoteOutcome, number>>>;
  stop(): void;
}

export function createImportRun(): ImportRun {
  const progress = signal<{ done: number; total: number } | null>(null);
  let stopped = false;

  /** Hands on some notes at a time; says how far that has come. */
  async function inSteps(
    notes: readonly ImportedNote[],
    step: number,
    send: (some: readonly ImportedNote[], at: number) => Promise<readonly NoteOutcome[]>,
  ): Promise<NoteOutcome[]> {
    stopped = false;
    const outcomes: NoteOutcome[] = [];
    try {
      for (let at = 0; at < notes.length && !stopped; at += step) {
        progress.value = { done: at, total: notes.length };
        outcomes.push(...(await send(notes.slice(at, at + step), at)));
      }
    } finally {
      progress.value = null;
    }
    return outcomes;
  }

  return {
    progress,
    async look(file) {
      if (file.size > IMPORT_LIMITS.bytes) return { ok: false, fault: 'too-large' };
      const read = readNotes(await file.text());
      if (!read.ok) return read;
      const notes = read.notes.map(({ note }) => note);
      const outcomes = await inSteps(notes, STEP, (some) =>
        sendMessage('previewNotes', { notes: some }),
      );
      const strangers = read.notes.flatMap(({ at }, index): Refused[] =>
        outcomes[index] === 'other-site' ? [{ at, fault: 'other-site' }] : [],
      );
      return {
        ok: true,
        form: read.form,
        notes: notes.filter((_, index) => outcomes[index] !== 'other-site'),
        counts: countOf(outcomes),
        refused: [...read.faults, ...strangers].toSorted((a, b) => a.at - b.at),
      };
    },
    async take({ notes }, whole) {
      const step = whole ? Math.max(1, notes.length) : STEP;
      const outcomes = await inSteps(notes, step, (some, at) => {
        const commandId = newCommandId();
        return sendCommand(() =>
          sendMessage('importNotes', { commandId, notes: some, begins: at === 0 }),
        );
      });
      return countOf(outcomes);
    },
    stop() {
      stopped = true;
    },
  };
}

function countOf(outcomes: readonly NoteOutcome[]): Record<NoteOutcome, number> {
  const counts = { new: 0, same: 0, changed: 0, older: 0, 'other-site': 0 };
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}
