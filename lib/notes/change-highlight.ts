import type { Highlight, HighlightContent, HighlightDraft, Placement } from './highlight';

export type EditOutcome =
  | { readonly ok: true; readonly highlight: Highlight }
  /** Somebody else changed or deleted it meanwhile; `current` is what stands now. */
  | {
      readonly ok: false;
      readonly reason: 'conflict' | 'gone';
      readonly current: Highlight | null;
    };

/** A new highlight of the first revision. `id` is a UUID, `now` an ISO time. */
export function createHighlight(draft: HighlightDraft, id: string, now: string): Highlight {
  const { slug, target, colour, note, tags } = draft;
  return {
    id,
    slug,
    target,
    colour,
    note,
    tags: tidyTags(tags),
    created: now,
    modified: now,
    revision: 1,
    deletedAt: null,
  };
}

/**
 * What an edit leads to. Only who has seen the latest revision may change it, so that two tabs
 * never overwrite each other's words.
 *
 * @param current as stored; null where nothing is
 * @param revision the one that the editor had before them
 * @param now ISO time
 */
export function editHighlight(
  current: Highlight | null,
  revision: number,
  content: Partial<HighlightContent>,
  now: string,
): EditOutcome {
  return editing(current, revision, (before) => {
    const { colour = before.colour, note = before.note, tags = before.tags } = content;
    return revise(before, { colour, note, tags: tidyTags(tags) }, now);
  });
}

/**
 * What attaching a highlight to another place leads to, or the reader's word on a place that is in
 * doubt. Guarded as {@link editHighlight} is.
 */
export function reanchorHighlight(
  current: Highlight | null,
  revision: number,
  { target, doubt }: Placement,
  now: string,
): EditOutcome {
  return editing(current, revision, ({ doubt: _, ...before }) =>
    revise(before, { target, ...(doubt !== null && { doubt }) }, now),
  );
}

function editing(
  current: Highlight | null,
  revision: number,
  edit: (current: Highlight) => Highlight,
): EditOutcome {
  if (!current || current.deletedAt !== null) return { ok: false, reason: 'gone', current };
  if (current.revision !== revision) return { ok: false, reason: 'conflict', current };
  return { ok: true, highlight: edit(current) };
}

/** Puts a highlight into the trash; one that lies there already stays as it is. */
export function trashHighlight(current: Highlight, now: string): Highlight {
  return current.deletedAt === null ? revise(current, { deletedAt: now }, now) : current;
}

/** Takes a highlight out of the trash; one that does not lie there stays as it is. */
export function restoreHighlight(current: Highlight, now: string): Highlight {
  return current.deletedAt === null ? current : revise(current, { deletedAt: null }, now);
}

function revise(current: Highlight, change: Partial<Highlight>, now: string): Highlight {
  // A clock that was set back must not make the change look older than what it changed.
  const modified = now > current.modified ? now : current.modified;
  return { ...current, ...change, modified, revision: current.revision + 1 };
}

/** Without blanks around them, empty ones and repetitions (whatever their case), in their order. */
function tidyTags(tags: readonly string[]): string[] {
  const tidy = new Map<string, string>();
  for (const tag of tags) {
    const text = tag.trim().replace(/\s+/g, ' ');
    const key = text.toLowerCase();
    if (text && !tidy.has(key)) tidy.set(key, text);
  }
  return [...tidy.values()];
}
