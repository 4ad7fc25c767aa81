import type { Colour } from '@/lib/notes/highlight';

/** What lies behind highlighted words in a page that is saved. */
export const HIGHLIGHT_COLOURS: Readonly<Record<Colour, string>> = {
  yellow: '#fff1a8',
  green: '#c9efc5',
  blue: '#c8e1fb',
  pink: '#fbd0e0',
};
