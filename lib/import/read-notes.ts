import {
  type FileFault,
  IMPORT_LIMITS,
  type ImportedNote,
  type NoteFault,
} from '@/lib/notes/imported-note';
import { readClipper } from './clipper';
import { readCsv } from './csv';
import { readHypothesis } from './hypothesis';
import { type FoundDraft, noteOf } from './note-draft';
import { readWebAnnotations } from './web-annotation';

/** Forms that notes come in. */
export const IMPORT_FORMS = ['jsonld', 'hypothesis', 'csv', 'clipper'] as const;
export type ImportForm = (typeof IMPORT_FORMS)[number];

export interface FoundNote {
  readonly at: number;
  readonly note: ImportedNote;
}

export interface RecordFault {
  readonly at: number;
  readonly fault: NoteFault;
}

export type ReadNotes =
  | { readonly ok: false; readonly fault: FileFault }
  | {
      readonly ok: true;
      readonly form: ImportForm;
      readonly notes: readonly FoundNote[];
      readonly faults: readonly RecordFault[];
    };

/**
 * Reads the text of a file of notes in whatever form it has. Never throws, whatever the text is; what
 * a file says is text and nothing else. Records that cannot be used are told of one by one.
 */
export function readNotes(text: string): ReadNotes {
  if (text.length > IMPORT_LIMITS.bytes) return { ok: false, fault: 'too-large' };
  const content = text.replace(/^\ufeff/u, '');
  const found = /^\s*[[{]/.test(content) ? readJson(content) : readTable(content);
  if (typeof found === 'string') return { ok: false, fault: found };
  if (found.drafts.length === 0) return { ok: false, fault: 'empty' };
  if (found.drafts.length > IMPORT_LIMITS.notes) return { ok: false, fault: 'too-many' };

  const notes: FoundNote[] = [];
  const faults: RecordFault[] = [];
  const ids = new Set<string>();
  for (const { at, draft } of found.drafts) {
    const note = typeof draft === 'string' ? draft : noteOf(draft);
    if (typeof note === 'string') faults.push({ at, fault: note });
    else if (ids.has(note.id)) faults.push({ at, fault: 'twice' });
    else {
      ids.add(note.id);
      notes.push({ at, note });
    }
  }
  return { ok: true, form: found.form, notes, faults };
}

interface Found {
  readonly form: ImportForm;
  readonly drafts: readonly FoundDraft[];
}

/** Asked in turn; each answers null to what is not its own. */
const JSON_FORMS: readonly (readonly [ImportForm, (value: unknown) => FoundDraft[] | null])[] = [
  ['hypothesis', readHypothesis],
  ['clipper', readClipper],
  ['jsonld', readWebAnnotations],
];

function readJson(text: string): Found | FileFault {
  const value = parseJson(text);
  if (value === undefined) return 'unread';
  for (const [form, read] of JSON_FORMS) {
    const drafts = read(value);
    if (drafts) return { form, drafts };
  }
  return 'unknown-form';
}

/** @returns undefined where the text is no JSON, or JSON that the browser cannot read */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readTable(text: string): Found | FileFault {
  const drafts = readCsv(text);
  return drafts ? { form: 'csv', drafts } : 'unknown-form';
}
