import * as v from 'valibot';
import {
  DocumentSchema,
  EventSchema,
  ExceptionSchema,
  OfficeSchema,
  OrganizationSchema,
  PersonSchema,
  PlaceSchema,
  SourceSchema,
  SurfaceSchema,
  TermSchema,
  ThreadSchema,
} from './entry-schemas';
import type {
  KnownDocument,
  KnownEvent,
  KnownSource,
  Office,
  Organization,
  Person,
  Place,
  Surface,
  Term,
  Thread,
} from './schema';

/** A finding of the checks that was looked into and stands. */
export interface Exception {
  readonly rule: string;
  /** What the finding is about, as the check names it. */
  readonly about: string;
  readonly reason: string;
}

/** What a file can hold a list of; the keys are the names of the folders and files. */
export interface EntryOf {
  readonly people: Person;
  readonly places: Place;
  readonly organizations: Organization;
  readonly events: KnownEvent;
  readonly documents: KnownDocument;
  readonly terms: Term;
  readonly offices: Office;
  readonly threads: Thread;
  readonly surfaces: Surface;
  readonly sources: KnownSource;
  readonly exceptions: Exception;
}

const SCHEMAS: { readonly [K in keyof EntryOf]: v.GenericSchema<unknown, EntryOf[K]> } = {
  people: PersonSchema,
  places: PlaceSchema,
  organizations: OrganizationSchema,
  events: EventSchema,
  documents: DocumentSchema,
  terms: TermSchema,
  offices: OfficeSchema,
  threads: ThreadSchema,
  surfaces: SurfaceSchema,
  sources: SourceSchema,
  exceptions: ExceptionSchema,
};

export interface Parsed<T> {
  /** The entries without a mistake. */
  readonly entries: readonly T[];
  /** One sentence each: `people/israel.yaml: moshe-sharett: born: "1894-13" is no EDTF date`. */
  readonly mistakes: readonly string[];
}

/**
 * Checks what a YAML file holds against the schema of its kind; keys that the schema does not know
 * are mistakes. An empty file holds no entries.
 *
 * @param file name for the messages
 */
export function parseEntries<K extends keyof EntryOf>(
  kind: K,
  file: string,
  value: unknown,
): Parsed<EntryOf[K]> {
  if (value === null || value === undefined) return { entries: [], mistakes: [] };
  if (!Array.isArray(value)) return { entries: [], mistakes: [`${file}: is no list`] };
  const schema: v.GenericSchema<unknown, EntryOf[K]> = SCHEMAS[kind];
  const entries: EntryOf[K][] = [];
  const mistakes: string[] = [];
  for (const [index, item] of value.entries()) {
    const result = v.safeParse(schema, item);
    if (result.success) entries.push(result.output);
    else {
      const where = `${file}: ${labelOf(item) ?? `entry ${index + 1}`}`;
      mistakes.push(...result.issues.map((issue) => `${where}: ${sentenceOf(issue)}`));
    }
  }
  return { entries, mistakes };
}

function labelOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const found = Object.entries(item).find(([key]) => ['id', 'key', 'text', 'about'].includes(key));
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  const { expected } = issue;
  if (expected === 'never') return `${path}: is no field of this kind`;
  if (issue.input === undefined) return `${path}: is missing`;
  const ours = issue.kind === 'validation' || !issue.message.startsWith('Invalid');
  const field = path === '' ? '' : `${path}: `;
  if (ours) return `${field}${issue.message}`;
  return `${field}${JSON.stringify(issue.input)} should be ${expected}`;
}
