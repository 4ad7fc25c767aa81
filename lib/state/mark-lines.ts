import type { AnnotationType } from './settings';

/**
 * How names are underlined on the archive's pages. Kinds differ by their line as well as by its
 * colour, for those who do not see one or the other.
 */
export const MARK_LINES: Readonly<Record<AnnotationType, string>> = {
  person: 'solid 1px',
  office: 'double 1px',
  place: 'dotted 2px',
  organization: 'dashed 1px',
  event: 'solid 2px',
  document: 'dashed 2px',
  term: 'wavy 1px',
  date: 'dotted 1px',
};
