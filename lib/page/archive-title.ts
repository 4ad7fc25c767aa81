import type { ArchiveAddress } from './archive-address';
import type { PageSigns } from './page-signs';

/** Headlines of these many characters end where the archive's field for them did. */
const CUT_LENGTHS = new Set([99, 100]);

/**
 * The headline as the archive prints it, machine capitals and all. Columns may have none; then it
 * is the words of the slug, which never says more than the headline did.
 */
export function chooseTitle({ titles }: PageSigns, { slug }: ArchiveAddress): string {
  return titles[0] ?? readableSlug(slug ?? '');
}

/** Whether the archive itself may have cut a headline, in a word or between two. */
export function isCutByArchive(title: string): boolean {
  return CUT_LENGTHS.has([...title].length);
}

/** `slants-on-sports-56` → `Slants On Sports` */
function readableSlug(slug: string): string {
  return slug
    .replace(/-\d{1,3}$/u, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
