import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { KINDS } from './session';

/** Of the content script, which every archive page pays for; in bytes, gzipped. */
const MOST_BYTES = 60_000;

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly web_accessible_resources?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
}

describe.each(KINDS)('the package for %s', (kind) => {
  const folder = `.output/${kind}-mv3`;

  test('asks for storage and the archive’s hosts alone', async () => {
    const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')) as Manifest;
    const chromes = kind === 'chrome' ? ['sidePanel', 'scripting'] : [];
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', ...chromes]);
    expect(manifest.host_permissions.filter((host) => !/\bjta\.org\//u.test(host))).toEqual([]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'self'");
  });

  test('has a small content script', async () => {
    const script = await readFile(`${folder}/content-scripts/archive.js`);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });
});
