import { COLOURS } from '@/lib/notes/highlight';
import { foldText } from './fold-text';

/** What can be asked of besides words, with the other names that it goes by. */
const FIELDS = {
  person: ['person', 'who'],
  place: ['place', 'where'],
  organization: ['organization', 'org'],
  event: ['event'],
  document: ['document'],
  tag: ['tag'],
  colour: ['colour', 'color'],
  collection: ['collection', 'in'],
  before: ['before'],
  after: ['after'],
  on: ['on', 'date'],
  note: ['note'],
} as const satisfies Record<string, readonly string[]>;

export type QueryField = keyof typeof FIELDS;

/** Fields whose value is a name of somebody or something. */
export const NAME_FIELDS = ['person', 'place', 'organization', 'event', 'document'] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** A word, or words in quotation marks that must stand so. */
export interface Term {
  readonly text: string;
  readonly exact: boolean;
  readonly not: boolean;
}

export interface Filter {
  readonly field: QueryField;
  readonly value: string;
  readonly not: boolean;
}

/** What the reader asks for; everything must hold. */
export interface Query {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  /** Whether the last word may be the beginning of one. */
  readonly open: boolean;
}

const BY_NAME = new Map(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    names.map((name): [string, QueryField] => [name, field as QueryField]),
  ),
);

/** `-`, `field:`, and words in quotation marks (also unclosed, as they are typed) or one word. */
const PART = /(-?)(?:([a-z]+):)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/giu;

/**
 * Reads `person:"Moshe Sharett" before:1954 tag:ussr colour:yellow "exact words" -not`. What has a
 * field that is not known, or a value that says nothing there, is words like any other.
 */
export function readQuery(text: string): Query {
  const terms: Term[] = [];
  const filters: Filter[] = [];
  for (const [whole, minus = '', name = '', quoted, word] of text.matchAll(PART)) {
    const not = minus !== '';
    const value = (quoted ?? word ?? '').trim();
    const field = BY_NAME.get(name.toLowerCase());
    if (field && isValue(field, value)) filters.push({ field, value, not });
    else if (name === '') add({ text: value, exact: quoted !== undefined, not });
    else add({ text: whole.slice(minus.length), exact: false, not });
  }
  return { terms, filters, open: /[\p{L}\p{N}]$/u.test(text) };

  function add(term: Term): void {
    if (/[\p{L}\p{N}]/u.test(term.text)) terms.push(term);
  }
}

function isValue(field: QueryField, value: string): boolean {
  if (field === 'on' && /^\d{3}0s$/.test(value)) return true;
  if (['before', 'after', 'on'].includes(field)) return /^\d{4}(?:-\d\d){0,2}$/.test(value);
  if (field === 'colour') return COLOURS.some((colour) => colour === value.toLowerCase());
  return value !== '';
}

/** Whether a query asks for just this, however it is written. */
export function hasFilter({ filters }: Query, filter: Filter): boolean {
  return filters.some((one) => isSame(one, filter));
}

function isSame(one: Filter, other: Filter): boolean {
  return (
    one.field === other.field &&
    one.not === other.not &&
    foldText(one.value) === foldText(other.value)
  );
}

/** A filter as it is written; names with blanks in quotation marks. */
function writeFilter({ field, value, not }: Filter): string {
  return `${not ? '-' : ''}${field}:${/[\s"]/.test(value) ? `"${value}"` : value}`;
}

/**
 * Adds a filter to what the reader wrote, or takes it out where it stands.
 *
 * @returns the new text
 */
export function toggleFilter(text: string, filter: Filter): string {
  const parts = [...text.matchAll(PART)].map(([whole]) => whole);
  const others = parts.filter((part) => !hasFilter(readQuery(part), filter));
  return others.length < parts.length
    ? others.join(' ')
    : [...parts, writeFilter(filter)].join(' ');
}
