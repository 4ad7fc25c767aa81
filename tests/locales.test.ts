import { describe, expect, test } from 'vitest';
import english from '../public/_locales/en/messages.json';
import config from '../wxt.config?raw';
import type { Messages } from './speak';

const LOCALES = import.meta.glob<Messages>('../public/_locales/*/messages.json', {
  import: 'default',
  eager: true,
});

const SOURCES = import.meta.glob<string>(
  ['../{lib,components,entrypoints}/**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}'],
  { query: '?raw', import: 'default', eager: true },
);

/** What a language may add to the messages that count; see `tCount`. */
const FORMS = ['zero', 'one', 'two', 'few', 'many'];
const isCounted = (key: string) => key.endsWith('_other');
const ENGLISH = Object.keys(english);
const OPTIONAL = new Set(
  ENGLISH.filter(isCounted).flatMap((key) => FORMS.map((form) => key.replace(/other$/u, form))),
);

/** `$1`, `$2` … of a message. */
const placeholders = (message: string) => [...new Set(message.match(/\$\d/gu))].sort();

/** Where a message says its number in a word, as “once”, it may leave the placeholder out. */
const mayLeaveOut = (key: string) => /_(?:zero|one|two)$/u.test(key);

describe.each(Object.entries(LOCALES))('%s', (path, messages) => {
  const locale = path.split('/').at(-2) ?? '';
  const keys = Object.keys(messages);

  test('says all that English says, and nothing else', () => {
    const missing = ENGLISH.filter((key) => !keys.includes(key) && !OPTIONAL.has(key));
    const superfluous = keys.filter((key) => !ENGLISH.includes(key) && !OPTIONAL.has(key));
    expect({ missing, superfluous }).toEqual({ missing: [], superfluous: [] });
  });

  test('has only the plural forms of its language', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const strange = keys
      .filter((key) => OPTIONAL.has(key))
      .filter((key) => !pluralCategories.some((form) => key.endsWith(`_${form}`)));
    expect(strange).toEqual([]);
  });

  test('says something in each message, with what is put into it', () => {
    const wrong = Object.entries(messages).flatMap(([key, { message }]) => {
      const general = OPTIONAL.has(key) ? key.replace(/_[a-z]+$/u, '_other') : key;
      const wanted = placeholders((english as Messages)[general]?.message ?? '');
      const found = placeholders(message);
      const isRight =
        found.join() === wanted.join() || (mayLeaveOut(key) && OPTIONAL.has(key) && !found.length);
      return message.trim() === '' || !isRight ? [`${key}: ${message}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('names its language and its direction', () => {
    expect(messages.language?.message).toBe(locale.replace('_', '-'));
    expect(messages.direction?.message).toMatch(/^(?:ltr|rtl)$/u);
    expect(Intl.getCanonicalLocales(locale.replace('_', '-'))).toHaveLength(1);
  });

  test('describes the extension in as many letters as the stores take', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});

test('every message is used', () => {
  const all = [config, ...Object.values(SOURCES)].join('\n');
  const quoted = new Set(
    all.match(/['"][a-z]+(?:_[a-z0-9]+)*['"]/gu)?.map((name) => name.slice(1, -1)),
  );
  const named = new Set([...all.matchAll(/__MSG_(\w+?)__/gu)].map(([, name = '']) => name));
  // `colour_${colour}`
  const templates = [...all.matchAll(/`((?:[a-z]+_)+\$\{\w+\}[a-z_]*)`/gu)].map(
    ([, template = '']) => new RegExp(`^${template.replace(/\$\{\w+\}/u, '.+')}$`, 'u'),
  );
  const unused = ENGLISH.filter(
    (key) =>
      !quoted.has(key) &&
      !quoted.has(key.replace(/_(?:one|other)$/u, '')) &&
      !named.has(key) &&
      !templates.some((template) => template.test(key)),
  );
  expect(unused).toEqual([]);
});
