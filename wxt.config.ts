import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { recordBundled } from './scripts/record-bundled';

/** What `scripts/compile-knowledge.ts` makes of `assets/knowledge/`. */
const KNOWLEDGE_FILES = ['index.bin', 'cards.bin', 'map.bin'];

/** The archive and nothing else: every address form that an article was ever published under. */
const ARCHIVE_HOSTS = ['*://www.jta.org/*', '*://jta.org/*', '*://archive.jta.org/*'];

/** No request of the extension's own leaves the machine, whatever its code tries. */
const NOTHING_FROM_OUTSIDE = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  ...['object-src', 'base-uri', 'form-action', 'frame-ancestors'].map((name) => `${name} 'none'`),
].join('; ');

const isChromium = (browser: string) => browser !== 'firefox' && browser !== 'safari';

/**
 * Asked for when the reader wants backup files in the downloads, as Firefox lets no folder be
 * chosen; or wants updates to go on in open pages, which Firefox does by itself.
 */
const OPTIONAL: Readonly<Record<string, ('downloads' | 'scripting')[]>> = {
  chrome: ['scripting'],
  firefox: ['downloads'],
  safari: [],
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', ...(isChromium(browser) ? ['sidePanel'] : [])],
    optional_permissions: OPTIONAL[browser] ?? OPTIONAL.chrome,
    host_permissions: ARCHIVE_HOSTS,
    content_security_policy: { extension_pages: NOTHING_FROM_OUTSIDE },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'dateline@dateline.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
    // `light-dark()` came last of what our style sheets need.
    ...(browser === 'safari' && {
      browser_specific_settings: { safari: { strict_min_version: '17.5' } },
    }),
    ...(isChromium(browser) && { minimum_chrome_version: '123' }),
  }),
  hooks: {
    // Every page of the archive pays for it: it is worth the slower tool.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          // Unsafe only where somebody makes objects with `new` of what is no class.
          compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true },
          // A function in brackets is compiled at once, and not looked through first.
          format: { wrap_iife: true },
        },
      };
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(...KNOWLEDGE_FILES.map((name) => `knowledge/${name}`));
    },
    'build:publicAssets': (_, files) => {
      // In a process of its own: it uses the path aliases that this file is loaded without.
      const compile = ['--import', 'tsx', 'scripts/compile-knowledge.ts'];
      execFileSync(process.execPath, compile, { stdio: 'inherit' });
      for (const name of KNOWLEDGE_FILES) {
        files.push({
          absoluteSrc: resolve('.wxt/knowledge', name),
          relativeDest: `knowledge/${name}`,
        });
      }
    },
  },
  vite: ({ browser }) => ({
    build: { cssTarget: ['chrome123', 'firefox121'] },
    plugins: [recordBundled(browser)],
  }),
});
