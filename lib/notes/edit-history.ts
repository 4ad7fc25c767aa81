import { trashHighlight } from './change-highlight';
import type { Highlight, HighlightContent, Placement } from './highlight';

/** All that an edit of a highlight can change. */
export interface HighlightState extends HighlightContent, Placement {}

/** One edit in an article, as it is kept: it leads back, and forth again. */
export interface Edit {
  /** Grows with each edit. */
  readonly seq: number;
  readonly slug: string;
  /** Id of the highlight. */
  readonly highlight: string;
  /**
   * What the highlight said before the edit, or, while that is undone, what it said after it; null
   * for a highlight that is not there.
   */
  readonly other: HighlightState | null;
  readonly undone: 0 | 1;
  /** ISO time of the edit, of its undoing, or of its redoing. */
  readonly turnedAt: string;
}

/** What was undone or redone. */
export interface TurnedEdit {
  readonly slug: string;
  /** Id of the highlight. */
  readonly highlight: string;
}

/** Which ways are open. */
export interface EditsLeft {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** What a highlight says; null where it was never made or lies in the trash. */
export function stateOf(highlight: Highlight | null): HighlightState | null {
  if (!highlight || highlight.deletedAt !== null) return null;
  const { colour, note, tags, target, doubt = null } = highlight;
  return { colour, note, tags, target, doubt };
}

export function isSameState(one: HighlightState | null, other: HighlightState | null): boolean {
  return keyOf(one) === keyOf(other);
}

const keyOf = (state: HighlightState | null) => {
  if (!state) return '';
  const { colour, note, tags, target, doubt } = state;
  const { exact, prefix, suffix, start, end } = target;
  return JSON.stringify([colour, note, tags, exact, prefix, suffix, start, end, doubt]);
};

/** Makes a highlight say what it said, or puts it away if it was not there. */
export function returnTo(current: Highlight, state: HighlightState | null, now: string): Highlight {
  if (!state) return trashHighlight(current, now);
  const { doubt, ...content } = state;
  const { doubt: _, ...rest } = current;
  return {
    ...rest,
    ...content,
    ...(doubt !== null && { doubt }),
    deletedAt: null,
    // A clock that was set back must not make the change look older than what it changed.
    modified: now > current.modified ? now : current.modified,
    revision: current.revision + 1,
  };
}
