import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';

/** What a browser has of one API, as MDN tells it. */
interface Support {
  readonly version_added: string | boolean | null;
}
interface Compat {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> };
  readonly [part: string]: Compat | unknown;
}

/** Browsers that Dateline is built for, with the oldest version that its manifests allow. */
const OLDEST: Readonly<Record<string, number>> = {
  chrome: 123,
  firefox: 142,
  firefox_android: 142,
  safari: 17.5,
  safari_ios: 17.5,
};

const { resolve } = createRequire(import.meta.url);
const data = JSON.parse(readFileSync(resolve('@mdn/browser-compat-data'), 'utf8')) as {
  webextensions: { api: Compat };
};

const FILES = import.meta.glob<string>(
  ['../{lib,components,entrypoints}/**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}'],
  { query: '?raw', import: 'default', eager: true },
);

interface Use {
  readonly file: string;
  readonly api: string;
  readonly part: string;
  /** The use asks first whether the API is there: `?.`, or an `if` in the same file. */
  readonly guarded: boolean;
}

function usesIn(file: string, source: string): Use[] {
  return [...source.matchAll(/\bbrowser(\?)?\.(\w+)(\?)?\.(\w+)/gu)].map(
    ([, whole, api = '', optional, part = '']) => ({
      ...{ file, api, part },
      guarded:
        whole !== undefined ||
        optional !== undefined ||
        new RegExp(`if \\(!?browser\\.${api}\\)`, 'u').test(source),
    }),
  );
}

function isIn(browser: string, { api, part }: Use): boolean {
  const compat = (data.webextensions.api[api] as Compat | undefined)?.[part] as Compat | undefined;
  const support = [compat?.__compat?.support[browser] ?? []].flat();
  return support.some(({ version_added: since }) =>
    typeof since === 'string'
      ? Number.parseFloat(since.replace('≤', '')) <= (OLDEST[browser] ?? 0)
      : since === true,
  );
}

const uses = Object.entries(FILES).flatMap(([file, source]) => usesIn(file.slice(3), source));

describe('APIs of browsers', () => {
  test('are found in the source', () => {
    expect(uses.map(({ api }) => api)).toEqual(expect.arrayContaining(['sidePanel', 'tabs']));
  });

  test.each(Object.keys(OLDEST))('in %s each is there, or asked for first', (browser) => {
    const missing = uses.filter((use) => !isIn(browser, use) && !use.guarded);
    expect(missing.map(({ file, api, part }) => `${file}: ${api}.${part}`)).toEqual([]);
  });

  // What is taken out of `browser` goes by another name from there on.
  test('none but the sidebar of Firefox is taken under a name of its own', () => {
    const taken = Object.entries(FILES).flatMap(([file, source]) =>
      [...source.matchAll(/\{\s*([\w, ]+?)\s*\} = browser\b(?!\.)/gu)].map(
        ([, names]) => `${file.slice(3)}: ${names}`,
      ),
    );
    expect(taken).toEqual(['entrypoints/popup/main.tsx: sidebarAction']);
  });
});
