import { combinationOf } from '@/lib/state/key-combination';
import { SHORTCUTS, type Shortcut } from '@/lib/state/settings';
import type { Actions } from './actions';
import type { Listen } from './follow-pointer';
import { isWriting } from './follow-selection';
import type { Reading } from './reading';
import type { Showing } from './show-place';

/** Listens for the shortcuts, as they are set, and for Escape. */
export function followKeys(
  reading: Reading,
  actions: Actions,
  showing: Showing,
  host: Element,
  listen: Listen,
): void {
  const { text, floats, choosing, settings, active } = reading;

  /** Each says whether there was anything to do. */
  const moves: Readonly<Partial<Record<Shortcut, () => boolean>>> = {
    next: () => showing.step(1),
    previous: () => showing.step(-1),
    toolbar: () => showing.enterToolbar(),
    caret: () => false,
    reader() {
      void actions.openReader();
      return true;
    },
  };
  const onPassage: Readonly<Partial<Record<Shortcut, () => Promise<void>>>> = {
    highlight: () => actions.highlight({}),
    note: () => actions.highlight({}, 'note'),
    quote: () => actions.copyQuote(),
  };

  function run(shortcut: Shortcut): boolean {
    const move = moves[shortcut];
    if (move) return move();
    if (!text.selected()) return false;
    void onPassage[shortcut]?.();
    return true;
  }

  /** @returns whether the key ended what the reader was about */
  function settle(event: KeyboardEvent): boolean {
    const sought = choosing.highlight.peek();
    if (event.key === 'Escape' && sought) choosing.cancel();
    else if (event.key === 'Escape' && floats.float.peek()) showing.leave();
    else if (event.key === 'Enter' && sought && event.target !== host && text.selected()) {
      void actions.attach();
    } else return false;
    if (sought) event.preventDefault();
    event.stopPropagation();
    return true;
  }

  listen('keydown', (event) => {
    if (!active.peek() || event.isComposing || event.defaultPrevented) return;
    if (settle(event)) return;
    const { shortcutsOn, shortcuts } = settings.settings.peek();
    const pressed = combinationOf(event);
    const shortcut = SHORTCUTS.find((one) => shortcuts[one] === pressed);
    if (!shortcutsOn || !shortcut || isWriting(document.activeElement)) return;
    // Letters that go into a field of our own.
    if (event.target === host && pressed.length === 1) return;
    if (!run(shortcut)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}
