import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../public/_locales/en/messages.json';

// The fake browser knows no messages; components under test speak English.
fakeBrowser.i18n.getMessage = (
  key: string,
  substitutions: string | (string | number)[] = [],
): string => {
  const message = (messages as Record<string, { message: string }>)[key]?.message ?? '';
  return [substitutions]
    .flat()
    .reduce<string>((text, value, i) => text.replaceAll(`$${i + 1}`, String(value)), message);
};
