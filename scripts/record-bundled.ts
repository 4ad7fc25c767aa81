import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Where a build says which packages went into it. */
export const bundledFile = (browser: string) => `.wxt/bundled-${browser}.json`;

const found = new Set<string>();

/** Writes down the packages of which anything went into the bundle, by their folders. */
export function recordBundled(browser: string): Plugin {
  return {
    name: 'dateline-record-bundled',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const path = relative(process.cwd(), id).replaceAll('\\', '/');
          const folder = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];
          if (folder !== undefined && renderedLength > 0) found.add(folder);
        }
      }
      mkdirSync('.wxt', { recursive: true });
      writeFileSync(bundledFile(browser), JSON.stringify([...found].sort()));
    },
  };
}
