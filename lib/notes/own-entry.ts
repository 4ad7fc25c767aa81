import { parseEdtf } from '@/lib/engine/dates/edtf';
import type { Correction } from '@/lib/engine/model';
import { tokenize } from '@/lib/engine/text/tokens';
import { tidyLine, tidyText } from './tidy-text';

/** What an entry of the reader's own can be, in the order of the form. */
export const OWN_TYPES = ['person', 'place', 'organization', 'event', 'document', 'term'] as const;
export type OwnType = (typeof OWN_TYPES)[number];

/** What the reader, or a pack, says of somebody or something. */
export interface EntryContent {
  readonly type: OwnType;
  readonly name: string;
  /** Further names and spellings. */
  readonly names: readonly string[];
  /** What it is, in at most 12 words. */
  readonly gloss: string;
  /** Plain text; empty for none. */
  readonly note: string;
  /** Title of the English Wikipedia article. */
  readonly wikipedia: string | null;
  /** EDTF. Of a person: born and died. */
  readonly from: string | null;
  readonly until: string | null;
  /** Where the facts come from: words or addresses. */
  readonly sources: readonly string[];
}

/** An entry as it stands in a pack. */
export interface PackEntry extends EntryContent {
  /** `own-` and then small letters, digits and single hyphens; own entries: `own-<uuid>`. */
  readonly id: string;
}

/** An entry of the reader's own. */
export interface OwnEntry extends PackEntry {
  /** ISO times. */
  readonly created: string;
  readonly modified: string;
  /** Grows by one with each change: guards against overwriting what another tab wrote. */
  readonly revision: number;
  readonly deletedAt: string | null;
}

/** The reader's word that an entry is written for: these words mean it. */
export type EntryLink = Correction & { readonly kind: 'is' | 'mark' };

/** Begins the ids of all entries that are not Dateline's, so that none hides one of those. */
export const OWN_PREFIX = 'own-';

/** Lie far above what an entry needs; they keep nonsense off the disk and out of texts. */
export const ENTRY_LIMITS = {
  line: 200,
  nameWords: 20,
  names: 50,
  glossWords: 12,
  note: 2_000,
  sources: 20,
  source: 500,
} as const;

/** What can be wrong with an entry. The sentence for each is the interface text `entry_<fault>`. */
export const ENTRY_FAULTS = [
  ...(['no-entry', 'no-id', 'id-twice', 'no-type', 'no-name', 'name-without-letters'] as const),
  ...(['name-too-long', 'wrong-names', 'no-gloss', 'gloss-too-long', 'wrong-note'] as const),
  ...(['wrong-date', 'dates-reversed', 'wrong-wikipedia', 'wrong-sources'] as const),
] as const;
export type EntryFault = (typeof ENTRY_FAULTS)[number];

/**
 * The same without what nobody means to write: blanks around and between words, signs that are not
 * seen, empty and repeated names. The address of an article of the English Wikipedia becomes its title.
 */
export function tidyContent(content: EntryContent): EntryContent {
  const name = tidyLine(content.name);
  const names = [...new Set(content.names.map(tidyLine))];
  const wikipedia = titleOf(tidyLine(content.wikipedia ?? ''));
  return {
    type: content.type,
    name,
    names: names.filter((one) => one !== '' && one !== name),
    gloss: tidyLine(content.gloss).replace(/\.$/u, ''),
    note: tidyText(content.note),
    wikipedia: wikipedia === '' ? null : wikipedia,
    from: tidyLine(content.from ?? '') || null,
    until: tidyLine(content.until ?? '') || null,
    sources: [...new Set(content.sources.map(tidyLine))].filter((source) => source !== ''),
  };
}

const WIKIPEDIA = /^(?:https?:\/\/)?en\.(?:m\.)?wikipedia\.org\/wiki\/([^?#]+)/u;

function titleOf(text: string): string {
  const [, path] = WIKIPEDIA.exec(text) ?? [];
  if (path === undefined) return text;
  try {
    return tidyLine(decodeURIComponent(path).replaceAll('_', ' '));
  } catch {
    return text;
  }
}

/** All that is wrong with an entry that was tidied; empty where it can be kept. */
export function faultsOf(content: EntryContent): EntryFault[] {
  const { name, names, gloss, note, wikipedia, sources } = content;
  const named = [name, ...names].filter((one) => one !== '');
  const rules: readonly (readonly [fault: EntryFault, broken: boolean])[] = [
    ['no-name', name === ''],
    ['name-without-letters', named.some((one) => !canStandInText(one))],
    ['name-too-long', named.some(isLongName)],
    ['wrong-names', names.length > ENTRY_LIMITS.names],
    ['no-gloss', gloss === ''],
    ['gloss-too-long', gloss.split(' ').length > ENTRY_LIMITS.glossWords || isLong(gloss)],
    ['wrong-note', note.length > ENTRY_LIMITS.note],
    ...faultsOfDates(content),
    ['wrong-wikipedia', wikipedia !== null && (isLong(wikipedia) || /[/]{2}/u.test(wikipedia))],
    ['wrong-sources', sources.length > ENTRY_LIMITS.sources || sources.some(isLongSource)],
  ];
  return rules.filter(([, broken]) => broken).map(([fault]) => fault);
}

const isLong = (line: string) => line.length > ENTRY_LIMITS.line;
const isLongSource = (line: string) => line.length > ENTRY_LIMITS.source;
const isLongName = (name: string) =>
  isLong(name) || tokenize([name]).count > ENTRY_LIMITS.nameWords;

/** A single letter or a bare number would be marked all over a text. */
function canStandInText(name: string): boolean {
  return tokenize([name]).count > 0 && (name.match(/\p{L}/gu)?.length ?? 0) >= 2;
}

function faultsOfDates({ from, until }: EntryContent) {
  const first = from === null ? null : parseEdtf(from);
  const last = until === null ? null : parseEdtf(until);
  const isPoint = (date: typeof first) => date !== null && date.precision !== 'interval';
  const wrong = (from !== null && !isPoint(first)) || (until !== null && !isPoint(last));
  const reversed = !wrong && (first?.first ?? -Infinity) > (last?.last ?? Infinity);
  return [
    ['wrong-date', wrong],
    ['dates-reversed', reversed],
  ] as const;
}
