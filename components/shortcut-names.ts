import type { MessageKey } from '@/lib/i18n';
import type { Shortcut } from '@/lib/state/settings';

/** What each shortcut does. */
export const SHORTCUT_NAMES: Readonly<Record<Shortcut, MessageKey>> = {
  highlight: 'options_key_highlight',
  note: 'options_key_note',
  quote: 'options_key_quote',
  toolbar: 'options_key_toolbar',
  next: 'options_key_next',
  previous: 'options_key_previous',
  reader: 'options_key_reader',
  caret: 'options_key_caret',
};
