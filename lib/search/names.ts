import { foldText } from './fold-text';
import type { Meanings } from './model';
import { NAME_FIELDS, type NameField, type Query, type Term } from './query';

/** Longest name, in words, that is looked up. */
const LONGEST_NAME = 5;

/** Names that a query may hold, folded: its words, alone and with those that follow. */
export function namesIn({ terms, filters }: Query): string[] {
  const names = new Set<string>();
  for (let at = 0; at < terms.length; at++) {
    for (let length = 1; length <= LONGEST_NAME && at + length <= terms.length; length++) {
      const some = terms.slice(at, at + length);
      if (length > 1 && !some.every(({ exact, not }) => !exact && !not)) break;
      names.add(foldText(some.map(({ text }) => text).join(' ')));
    }
  }
  for (const { field, value } of filters) {
    if (isNameField(field)) names.add(foldText(value));
  }
  return [...names];
}

/** The longest name that begins with a term, and whom it means; else the term alone. */
export function longestName(
  terms: readonly Term[],
  at: number,
  meanings: Meanings,
): { readonly length: number; readonly ids: ReadonlySet<string> } {
  const term = terms[at];
  if (!term || term.exact || term.not) return { length: 1, ids: new Set() };
  for (let length = Math.min(LONGEST_NAME, terms.length - at); length >= 1; length--) {
    const some = terms.slice(at, at + length);
    if (some.some(({ exact, not }) => exact || not)) continue;
    const ids = meanings.get(foldText(some.map(({ text }) => text).join(' ')));
    if (ids && ids.size > 0) return { length, ids };
  }
  return { length: 1, ids: new Set() };
}

export function isNameField(field: string): field is NameField {
  return NAME_FIELDS.some((one) => one === field);
}
