import type { Target } from '@/lib/anchor/target';

/** In the order of the toolbar. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** What the reader can say of a passage. */
export interface HighlightContent {
  readonly colour: Colour;
  /** Plain text or Markdown; empty for none. */
  readonly note: string;
  readonly tags: readonly string[];
}

/** What the reader said of a passage that is not found for certain. */
export const DOUBTS = [
  /** It is not where it probably is. */
  'denied',
  /** It may stay without a place: nobody need ask again. */
  'kept',
] as const;
export type Doubt = (typeof DOUBTS)[number];

export interface HighlightDraft extends HighlightContent {
  readonly slug: string;
  /** Over `articleText` of the article. */
  readonly target: Target;
}

/** A passage that the reader marked: a W3C Web Annotation, kept flat. */
export interface Highlight extends HighlightDraft {
  /** UUID. */
  readonly id: string;
  /** ISO times. */
  readonly created: string;
  readonly modified: string;
  /** Grows by one with each change: guards against overwriting what another tab wrote. */
  readonly revision: number;
  readonly deletedAt: string | null;
  /** Holds until the passage is found for certain, or attached. */
  readonly doubt?: Doubt;
}

/** What a highlight is attached to, and what the reader said of that. */
export interface Placement {
  readonly target: Target;
  readonly doubt: Doubt | null;
}
