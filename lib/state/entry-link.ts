import type { EntryLink } from '../notes/own-entry';

/**
 * The words that a page was opened to write an entry for, from the query of its address. Only its
 * outline is looked at here: the background looks at all of it before anything is stored.
 */
export function readEntryLink(search: string): EntryLink | null {
  const value = parse(new URLSearchParams(search).get('write') ?? '');
  return isLink(value) ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isLink(value: unknown): value is EntryLink {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, scope, surface } = value as Partial<Record<keyof EntryLink, unknown>>;
  return (
    (kind === 'is' || kind === 'mark') &&
    (scope === 'article' || scope === 'everywhere') &&
    typeof surface === 'string'
  );
}
