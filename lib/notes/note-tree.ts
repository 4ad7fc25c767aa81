/** Elements that a note may be drawn with: none of them fetches or runs anything. */
export const NOTE_ELEMENTS = [
  ...(['p', 'blockquote', 'ul', 'li', 'pre', 'hr', 'strong', 'em', 's', 'code', 'br'] as const),
  ...(['table', 'tr', 'th', 'td'] as const),
] as const;
export type NoteElement = (typeof NOTE_ELEMENTS)[number];

/** What a note says, as a tree that can be drawn without HTML. */
export type NoteNode =
  | string
  | { readonly kind: NoteElement; readonly parts: readonly NoteNode[] }
  /** `href` is an address of the web or of mail. */
  | { readonly kind: 'a'; readonly href: string; readonly parts: readonly NoteNode[] }
  | { readonly kind: 'ol'; readonly start: number; readonly parts: readonly NoteNode[] };
