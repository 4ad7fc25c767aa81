/** Articles chosen one by one, in an order of the reader's own. */
export interface Collection {
  readonly kind: 'collection';
  readonly name: string;
  /** Markdown; empty for none. */
  readonly introduction: string;
  /** Each once. */
  readonly slugs: readonly string[];
}

/** A question to the library, to be asked again. */
export interface SavedSearch {
  readonly kind: 'search';
  readonly name: string;
  readonly query: string;
}

export type GatheringContent = Collection | SavedSearch;

interface Kept {
  /** UUID. */
  readonly id: string;
  /** ISO times. */
  readonly created: string;
  readonly modified: string;
  /** Grows by one with each change: guards against overwriting what another tab wrote. */
  readonly revision: number;
  readonly deletedAt: string | null;
}

export type KeptCollection = Collection & Kept;
export type KeptSearch = SavedSearch & Kept;

/** Articles that the reader gathered, one by one or by a question. */
export type Gathering = KeptCollection | KeptSearch;

export const GATHERING_LIMITS = { name: 200, introduction: 200_000, query: 2_000, slugs: 100_000 };

export type GatheringOutcome =
  | { readonly ok: true; readonly gathering: Gathering }
  /** Somebody else changed or deleted it meanwhile; `current` is what stands now. */
  | {
      readonly ok: false;
      readonly reason: 'conflict' | 'gone';
      readonly current: Gathering | null;
    };

/** A new gathering of the first revision. `id` is a UUID, `now` an ISO time. */
export function createGathering(content: GatheringContent, id: string, now: string): Gathering {
  return { ...tidy(content), id, created: now, modified: now, revision: 1, deletedAt: null };
}

/**
 * What an edit leads to. Only who has seen the latest revision may change it; a collection never
 * becomes a search.
 */
export function editGathering(
  current: Gathering | null,
  revision: number,
  content: GatheringContent,
  now: string,
): GatheringOutcome {
  if (!current || current.deletedAt !== null || current.kind !== content.kind) {
    return { ok: false, reason: 'gone', current };
  }
  if (current.revision !== revision) return { ok: false, reason: 'conflict', current };
  return { ok: true, gathering: { ...revised(current, now), ...tidy(content) } };
}

/** Puts a gathering into the trash, where its articles do not follow it. */
export function trashGathering(current: Gathering, now: string): Gathering {
  return current.deletedAt === null ? { ...revised(current, now), deletedAt: now } : current;
}

/** Takes a gathering out of the trash; one that does not lie there stays as it is. */
export function restoreGathering(current: Gathering, now: string): Gathering {
  return current.deletedAt === null ? current : { ...revised(current, now), deletedAt: null };
}

function revised(current: Gathering, now: string): Gathering {
  // A clock that was set back must not make the change look older than what it changed.
  const modified = now > current.modified ? now : current.modified;
  return { ...current, modified, revision: current.revision + 1 };
}

function tidy(content: GatheringContent): GatheringContent {
  // Quotation marks end a name in the search.
  const name = content.name.replaceAll('"', '').trim().replace(/\s+/g, ' ');
  if (content.kind === 'search') return { kind: 'search', name, query: content.query.trim() };
  const { kind, introduction, slugs } = content;
  return { kind, name, introduction, slugs: [...new Set(slugs)] };
}
