import { foldWord } from '@/lib/engine/text/letters';
import { FLAG_POSSESSIVE, SHAPE_CAPITALS, SHAPE_INITIAL, tokenize } from '@/lib/engine/text/tokens';

/** A name cut into words exactly as the engine cuts texts. */
export interface NameWords {
  /** Folded words. */
  readonly words: readonly string[];
  /** As printed, one for each of `words`. */
  readonly printed: readonly string[];
  /** `U.S.`, `Mass.`: the stop at the end is part of the name. */
  readonly dotted: boolean;
  /** `Macy's`: so is the possessive. */
  readonly possessive: boolean;
  /** Holds a possessive before its last word. */
  readonly owned: boolean;
  /** A single word of two to six capitals, or single letters only. */
  readonly acronym: boolean;
}

/** Cuts a name; a name without letters has no words. */
export function readNameWords(text: string): NameWords {
  const tokens = tokenize([text]);
  const printed = Array.from({ length: tokens.count }, (_, token) => tokens.text(token));
  const shapes = Array.from(tokens.shape.subarray(0, tokens.count));
  const initials = shapes.length > 1 && shapes.every((shape) => shape === SHAPE_INITIAL);
  const capitals = shapes.length === 1 && shapes[0] === SHAPE_CAPITALS && text.length <= 6;
  const flags = tokens.flags[tokens.count - 1] ?? 0;
  return {
    words: printed.map(foldWord),
    printed,
    dotted: text.endsWith('.'),
    possessive: (flags & FLAG_POSSESSIVE) !== 0,
    owned: tokens.flags
      .subarray(0, Math.max(0, tokens.count - 1))
      .some((flag) => (flag & FLAG_POSSESSIVE) !== 0),
    acronym: initials || capitals,
  };
}
