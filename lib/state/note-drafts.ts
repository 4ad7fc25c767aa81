import type { HighlightContent } from '../notes/highlight';
import { storedValue } from './stored-value';

/** What was written into the editor of a highlight and is not known to be stored. */
export interface NoteDraft {
  readonly content: HighlightContent;
  /** What stood there when the writing began; null where that is not known. */
  readonly base: HighlightContent | null;
}

const draftOf = (highlightId: string) =>
  storedValue<NoteDraft | null>(`draft-${highlightId}`, null);

/** Keeps a draft until {@link dropDraft}. Never throws: a draft is the second rope, not the first. */
export async function keepDraft(highlightId: string, draft: NoteDraft): Promise<void> {
  await ignoreFailure(() => draftOf(highlightId).setValue(draft));
}

/** What was written is stored, or no longer wanted. Never throws. */
export async function dropDraft(highlightId: string): Promise<void> {
  await ignoreFailure(() => draftOf(highlightId).removeValue());
}

/** Drafts of these highlights that a closed tab or an update left behind. Never throws. */
export async function findDrafts(ids: readonly string[]): Promise<Map<string, NoteDraft>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const draft = await draftOf(id)
        .getValue()
        .catch(() => null);
      return draft ? [[id, draft] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** A script that an update cut off has no storage at all, and says so at once. */
async function ignoreFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // What was written is still where it was written.
  }
}
