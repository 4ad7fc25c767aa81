import { safeParse } from 'valibot';
import { type EntryFault, faultsOf, type PackEntry, tidyContent } from '@/lib/notes/own-entry';
import {
  type EntryProblem,
  PACK_LIMITS,
  type Pack,
  type PackFault,
  type PackReport,
} from '@/lib/notes/pack';
import { tidyLine } from '@/lib/notes/tidy-text';
import { EntryShape, entryFaultsOf, PackShape, packFaultOf } from './pack-schema';

export type ReadPack =
  | { readonly ok: false; readonly fault: PackFault }
  /** `pack` holds the sound entries alone, in the order of the file; it may hold none. */
  | { readonly ok: true; readonly pack: Pack; readonly report: PackReport };

/**
 * Reads the text of a pack file. Never throws, whatever the text is; what a file says is text and
 * nothing else. Entries that cannot be kept are left out and told of one by one.
 */
export function readPack(text: string): ReadPack {
  if (isTooLarge(text)) return { ok: false, fault: 'too-large' };
  const value = parseJson(text);
  if (value === undefined) return { ok: false, fault: 'no-json' };
  const shape = safeParse(PackShape, value, { abortEarly: true });
  if (!shape.success) return { ok: false, fault: packFaultOf(shape.issues) };

  const { name, author, licence, entries: given } = shape.output;
  const entries = new Map<string, PackEntry>();
  const problems: EntryProblem[] = [];
  for (const [index, item] of given.entries()) {
    const { entry, faults } = readEntry(item);
    const twice = entry !== null && entries.has(entry.id);
    if (entry && !twice) entries.set(entry.id, entry);
    else {
      const told: readonly EntryFault[] = twice ? ['id-twice'] : faults;
      problems.push({ entry: index + 1, name: labelOf(item), faults: told });
    }
  }
  const head = { name, author, licence };
  return {
    ok: true,
    pack: { ...head, entries: [...entries.values()] },
    report: { ...head, total: given.length, sound: entries.size, problems },
  };
}

function isTooLarge(text: string): boolean {
  return (
    text.length > PACK_LIMITS.bytes || new TextEncoder().encode(text).length > PACK_LIMITS.bytes
  );
}

/** @returns undefined where the text is no JSON, or JSON that the browser cannot read */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

function readEntry(item: unknown): {
  readonly entry: PackEntry | null;
  readonly faults: readonly EntryFault[];
} {
  const shape = safeParse(EntryShape, item);
  if (!shape.success) return { entry: null, faults: entryFaultsOf(shape.issues) };
  const { id, born, died, from, until, wikipedia, ...rest } = shape.output;
  const content = tidyContent({
    ...rest,
    wikipedia: wikipedia ?? null,
    from: born ?? from ?? null,
    until: died ?? until ?? null,
  });
  const faults = faultsOf(content);
  return faults.length > 0 ? { entry: null, faults } : { entry: { id, ...content }, faults };
}

const LONGEST_LABEL = 80;

/** The name of an entry as far as it has one, for telling what is wrong with it. */
function labelOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('name' in item)) return '';
  return typeof item.name === 'string' ? tidyLine(item.name).slice(0, LONGEST_LABEL) : '';
}
