import * as v from 'valibot';
import { type EntryFault, OWN_TYPES } from '@/lib/notes/own-entry';
import { PACK_LIMITS, PACK_TYPE, PACK_VERSION, type PackFault } from '@/lib/notes/pack';
import { tidyLine } from '@/lib/notes/tidy-text';

const Line = v.pipe(v.string(), v.transform(tidyLine));
const PackName = v.pipe(Line, v.minLength(1), v.maxLength(PACK_LIMITS.name));

/** What is said of a pack but not needed to use it; in another form it is as if it were absent. */
const Remark = v.fallback(
  v.nullable(v.pipe(Line, v.minLength(1), v.maxLength(PACK_LIMITS.name))),
  null,
);

/** The file as a whole, before its entries are looked at. What else it holds is left out. */
export const PackShape = v.object({
  type: v.literal(PACK_TYPE),
  version: v.literal(PACK_VERSION),
  name: PackName,
  author: Remark,
  licence: Remark,
  entries: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(PACK_LIMITS.entries)),
});

const PACK_FAULT_OF: Readonly<Record<string, PackFault>> = {
  type: 'no-pack',
  version: 'other-version',
  name: 'no-name',
  entries: 'no-entries',
};

/** Why a value is no {@link PackShape}. */
export function packFaultOf([issue]: readonly v.BaseIssue<unknown>[]): PackFault {
  const field = fieldOf(issue);
  if (field === 'entries' && issue?.type === 'max_length') return 'too-many';
  return PACK_FAULT_OF[field] ?? 'no-pack';
}

const Text = v.string();
const Texts = v.nullish(v.array(Text), []);
/** EDTF; a year may be a number. Whether it is a date is looked at later. */
const Day = v.nullish(v.union([v.pipe(v.number(), v.integer(), v.transform(String)), Text]));

/** The form of an entry of a file; whether what it says can stand is looked at later. */
export const EntryShape = v.object({
  id: v.pipe(v.string(), v.maxLength(100), v.regex(/^own(?:-[a-z0-9]+)+$/u)),
  type: v.picklist(OWN_TYPES),
  name: Text,
  names: Texts,
  gloss: Text,
  note: v.nullish(Text, ''),
  wikipedia: v.nullish(Text),
  born: Day,
  died: Day,
  from: Day,
  until: Day,
  sources: Texts,
});

const ENTRY_FAULT_OF: Readonly<Record<string, EntryFault>> = {
  id: 'no-id',
  type: 'no-type',
  name: 'no-name',
  names: 'wrong-names',
  gloss: 'no-gloss',
  note: 'wrong-note',
  wikipedia: 'wrong-wikipedia',
  born: 'wrong-date',
  died: 'wrong-date',
  from: 'wrong-date',
  until: 'wrong-date',
  sources: 'wrong-sources',
};

/** Why a value is no {@link EntryShape}, each reason once. */
export function entryFaultsOf(issues: readonly v.BaseIssue<unknown>[]): readonly EntryFault[] {
  return [...new Set(issues.map((issue) => ENTRY_FAULT_OF[fieldOf(issue)] ?? 'no-entry'))];
}

function fieldOf(issue: v.BaseIssue<unknown> | undefined): string {
  const [step] = issue?.path ?? [];
  return typeof step?.key === 'string' ? step.key : '';
}
