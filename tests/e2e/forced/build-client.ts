import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { BrowserKind } from '../../../scripts/browser/find-browser';

/** The page of the extension that {@link buildWithClient} adds. */
export const CLIENT_PAGE = 'forced.html';

/**
 * A copy of the test build with one more page and one more content script: Dateline's own client
 * code, which does what a test tells it.
 *
 * @returns its folder
 */
export async function buildWithClient(kind: BrowserKind): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-forced-'));
  await cp(resolve('.output', `${kind}-mv3-e2e`), folder, { recursive: true });
  // Nobody asks here who is named; reading it all anew at each start would take most of the time.
  await rm(join(folder, 'knowledge'), { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#imports': 'wxt/browser', '@': resolve('.') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: resolve('tests/e2e/forced/client.ts'),
        formats: ['iife'],
        name: 'datelineForced',
        fileName: () => 'forced.js',
      },
    },
  });
  const page = '<!doctype html><title>Forced</title><script src="forced.js"></script><main></main>';
  await writeFile(join(folder, CLIENT_PAGE), page);

  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { content_scripts: object[] };
  manifest.content_scripts.push({ ...manifest.content_scripts[0], js: ['forced.js'] });
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}
