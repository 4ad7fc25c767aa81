import { browser } from '#imports';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/**
 * A text of the interface in the reader's language.
 *
 * @param substitutions for `$1`, `$2` … of the message, in order
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** Tells browser and screen reader in which language, and from which side, a page is written. */
export function applyLanguage(root: HTMLElement): void {
  root.lang = t('language');
  root.dir = direction();
}

/** The side that the interface is read from; articles are read from the left in any case. */
export function direction(): 'ltr' | 'rtl' {
  return t('direction') === 'rtl' ? 'rtl' : 'ltr';
}
