import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../public/_locales/en/messages.json';

export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Makes the fake browser say these texts and, as browsers do, English where they say nothing. */
export function speak(messages: Messages): void {
  const all: Messages = { ...english, ...messages };
  fakeBrowser.i18n.getMessage = (
    key: string,
    substitutions: string | (string | number)[] = [],
  ): string =>
    [substitutions]
      .flat()
      .reduce<string>(
        (text, value, i) => text.replaceAll(`$${i + 1}`, String(value)),
        all[key]?.message ?? '',
      );
}
