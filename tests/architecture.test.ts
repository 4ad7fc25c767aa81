import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';

/** Who may import what, besides itself. A folder that is missing here may not exist. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/engine': [],
  'lib/anchor': [],
  'lib/knowledge': ['lib/engine', 'assets/knowledge', 'valibot'],
  'lib/page': ['lib/engine', '@mozilla/readability'],
  'lib/notes': ['lib/engine', 'lib/anchor'],
  'lib/markdown': ['lib/notes', 'markdown-it'],
  'lib/citation': ['lib/engine', 'lib/notes'],
  'lib/search': ['lib/notes'],
  'lib/export': ['lib/engine', 'lib/anchor', 'lib/notes', 'lib/citation', 'liquidjs'],
  'lib/import': ['lib/engine', 'lib/notes', 'valibot', 'papaparse'],
  'lib/db': ['lib/engine', 'lib/anchor', 'lib/notes', 'dexie'],
  'lib/i18n': ['#imports', 'public/_locales'],
  'lib/capabilities': ['#imports'],
  'lib/messages': [
    ...['lib/engine', 'lib/knowledge', 'lib/notes', 'lib/citation', 'lib/export'],
    '@webext-core/messaging',
  ],
  'lib/background': [
    ...['lib/engine', 'lib/anchor', 'lib/knowledge', 'lib/page', 'lib/notes', 'lib/citation'],
    ...[
      'lib/export',
      'lib/import',
      'lib/markdown',
      'lib/db',
      'lib/messages',
      'lib/i18n',
      'lib/capabilities',
      '#imports',
      'valibot',
    ],
  ],
  'lib/state': [
    ...['lib/engine', 'lib/anchor', 'lib/knowledge', 'lib/notes', 'lib/messages', 'lib/i18n'],
    ...['lib/citation', 'lib/export', 'lib/import', 'lib/search', 'fflate', '@preact/signals'],
    '#imports',
  ],
  components: [
    ...['lib/engine', 'lib/anchor', 'lib/knowledge', 'lib/notes', 'lib/citation', 'lib/state'],
    ...['lib/export', 'lib/search', 'lib/markdown', 'lib/i18n'],
    ...['assets', 'preact', '@preact/signals'],
  ],
  entrypoints: ['lib', 'components', 'assets', '#imports', 'preact', '@preact/signals'],
  cli: ['lib', 'scripts', 'node:', 'linkedom', 'happy-dom'],
};

const FILES = import.meta.glob<string>('../{lib,components,entrypoints,cli}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const within = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(':') ? folder : `${folder}/`);
const layerOf = (path: string) => Object.keys(MAY_IMPORT).find((layer) => within(path, layer));

/** What `source` imports, as paths from the root or as package names. */
function importsOf(path: string, source: string): string[] {
  const statement =
    /^(?:import|export)\b[^'"]*?\bfrom\s+'(.+?)'|^import '(.+?)'|\bimport\('(.+?)'/gmu;
  return [...source.matchAll(statement)].map(([, from, plain, late]) => {
    const target = from ?? plain ?? late ?? '';
    return target.startsWith('.') ? join(dirname(path), target) : target.replace(/^@\//u, '');
  });
}

const sources = Object.entries(FILES)
  .map(([path, source]) => [path.slice('../'.length).replace(/\.tsx?$/u, ''), source] as const)
  .filter(([path]) => !path.endsWith('.test'));

test.each(sources)('%s imports only what its layer may', (path, source) => {
  const layer = layerOf(path);
  expect(layer, 'has a layer').toBeDefined();
  const allowed = [layer ?? '', ...(MAY_IMPORT[layer ?? ''] ?? [])];
  const strays = importsOf(path, source).filter(
    (target) => !allowed.some((folder) => within(target, folder)),
  );
  expect(strays).toEqual([]);
});

describe('layers', () => {
  test('form no cycle', () => {
    const reach = (layer: string, seen: readonly string[]): void => {
      expect(seen, `${[...seen, layer].join(' → ')}`).not.toContain(layer);
      for (const next of MAY_IMPORT[layer] ?? []) {
        if (next in MAY_IMPORT) reach(next, [...seen, layer]);
      }
    };
    for (const layer of Object.keys(MAY_IMPORT)) reach(layer, []);
  });

  test('no HTML is made from strings', () => {
    const strays = sources.filter(([, source]) =>
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/u.test(
        source,
      ),
    );
    expect(strays.map(([path]) => path)).toEqual([]);
  });
});

describe('every finder', () => {
  const finders = sources.map(([path]) => path).filter((path) => path.includes('/finders/'));

  test.each(finders)('%s has a test beside it', (path) => {
    expect(Object.keys(FILES)).toContain(`../${path}.test.ts`);
  });
});
