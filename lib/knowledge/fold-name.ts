import { foldWord } from '@/lib/engine/text/letters';

/** A name in small plain letters, one space between its words; for comparing, not for showing. */
export function foldName(name: string): string {
  return name
    .split(/[\s,]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');
}
