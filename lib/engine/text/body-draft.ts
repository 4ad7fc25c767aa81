import type { Draft, Reading } from '../reading';
import { CLASS_ANY_TITLE, CLASS_CALENDAR, CLASS_FUNCTION } from './word-classes';

/** A body found by its form, named by the word at `head`. */
export function bodyOf(reading: Reading, from: number, to: number, head: number): Draft {
  return {
    from,
    to,
    type: 'organization',
    origin: 'shape',
    strength: 9 + (to - from),
    senses: [],
    because: [`named by “${reading.tokens.text(head)}”`],
  };
}

/** May be a word of a body's own name. */
export function isOwnWord(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token) || reading.isInitial(token)) return false;
  return !reading.is(token, CLASS_CALENDAR | CLASS_ANY_TITLE | CLASS_FUNCTION);
}
