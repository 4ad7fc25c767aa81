import type { KeyCombination } from './settings';

/** As much of a `KeyboardEvent` as tells which keys are down. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What was pressed, as settings write it: `Alt+J`, `Ctrl+Shift+H`, `h`. Where the keyboard writes
 * no Latin letter (Hebrew, or Alt on a Mac) the letter is that of the key's place.
 */
export function combinationOf(press: KeyPress): KeyCombination {
  const { altKey, ctrlKey, metaKey, shiftKey } = press;
  const letter = letterOf(press);
  const held = [
    ...(ctrlKey ? ['Ctrl'] : []),
    ...(metaKey ? ['Meta'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
  ];
  if (held.length === 0) return letter;
  return [...held, letter.length === 1 ? letter.toUpperCase() : letter].join('+');
}

function letterOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}
