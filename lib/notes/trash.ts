const DAY_MS = 86_400_000;

/** How long what was thrown away can be taken back. */
export const TRASH_DAYS = 30;

/**
 * Whether something lay in the trash for its time. A time of deletion in the future (the clock
 * was set back) is never over.
 *
 * @param deletedAt ISO time; null for what is not in the trash
 */
export function isTrashOver(deletedAt: string | null, now: string): boolean {
  return deletedAt !== null && Date.parse(now) - Date.parse(deletedAt) > TRASH_DAYS * DAY_MS;
}
