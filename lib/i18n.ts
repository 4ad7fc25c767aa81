import { browser } from '#imports';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

type StemOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** Messages that change with a number: `KEY_other`, and `KEY_one`, `KEY_few` … where a language has them. */
export type CountedKey = StemOf<MessageKey>;

/**
 * A text of the interface in the reader's language.
 *
 * @param substitutions for `$1`, `$2` … of the message, in order. What is said as a number, as a year
 *   is not, is given as one
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(inSentence));
}

/** A text with a number, in the form that the language has for that number; the number is `$1`. */
export function tCount(key: CountedKey, count: number): string {
  const form = new Intl.PluralRules(t('language')).select(count);
  return t(`${key}_${form}` as MessageKey, count) || t(`${key}_other`, count);
}

/**
 * A number as the reader's language writes it: `1,234`. One of few digits is the same in all of our
 * languages, and spares an article's page the tens of milliseconds in which `Intl` wakes.
 */
export function numberText(value: number): string {
  const plain = Number.isInteger(value) && value >= 0 && value < 1000;
  return plain ? String(value) : value.toLocaleString(t('language'));
}

/** Tells browser and screen reader in which language, and from which side, a page is written. */
export function applyLanguage(root: HTMLElement): void {
  root.lang = t('language');
  root.dir = direction();
}

/** The side that the interface is read from; articles are read from the left in any case. */
export function direction(): 'ltr' | 'rtl' {
  return t('direction') as 'ltr' | 'rtl';
}

/** The side that a field is written from: that of its words or, as long as it has none, the page's. */
export function fieldDirection(value: string): 'ltr' | 'rtl' | 'auto' {
  return value === '' ? direction() : 'auto';
}

/** Among words that are read from the right, an English name leaves the others in their order. */
export function isolated(text: string): string {
  return direction() === 'rtl' ? `\u2068${text}\u2069` : text;
}

function inSentence(value: string | number): string {
  return typeof value === 'number' ? numberText(value) : isolated(value);
}
