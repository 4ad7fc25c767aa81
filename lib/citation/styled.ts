/** A stretch of a citation in one type. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

/** A citation as it is to be set. */
export type Styled = readonly Run[];

export function italic(text: string): Run {
  return { text, italic: true };
}

/** Puts a citation together; empty parts are left out. */
export function styled(...parts: readonly (string | Run)[]): Styled {
  return parts
    .map((part) => (typeof part === 'string' ? { text: part } : part))
    .filter(({ text }) => text !== '');
}

/** The same without italics, for what takes nothing but text. */
export function plain(runs: Styled): string {
  return runs.map(({ text }) => text).join('');
}
