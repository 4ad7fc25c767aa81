import { storage } from '#imports';
import type { HighlightContent } from '../notes/highlight';

/** What was written into the editor of a highlight and is not known to be stored. */
export type NoteDraft = HighlightContent;

const keyOf = (highlightId: string) => `local:draft-${highlightId}` as const;

/** Keeps a draft until {@link dropDraft}. Never throws: a draft is the second rope, not the first. */
export async function keepDraft(highlightId: string, draft: NoteDraft): Promise<void> {
  await storage.setItem(keyOf(highlightId), draft).catch(() => undefined);
}

/** What was written is stored, or no longer wanted. Never throws. */
export async function dropDraft(highlightId: string): Promise<void> {
  await storage.removeItem(keyOf(highlightId)).catch(() => undefined);
}

/** Drafts of these highlights that a closed tab or an update left behind. Never throws. */
export async function findDrafts(ids: readonly string[]): Promise<Map<string, NoteDraft>> {
  if (ids.length === 0) return new Map();
  const found = await storage.getItems(ids.map(keyOf)).catch(() => []);
  return new Map(
    found.flatMap(({ value }, index) => {
      const id = ids[index];
      return id !== undefined && value !== null ? [[id, value]] : [];
    }),
  );
}
