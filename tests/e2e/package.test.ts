import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import bundled from '../../assets/bundled.json';
import { bundledFile } from '../../scripts/record-bundled';
import { KINDS } from './session';

/** Of the content script, which every archive page pays for; in bytes, gzipped. */
const MOST_BYTES = 60_000;

const FONTS = ['Frank Ruhl Libre', 'Literata'];
/** Licences that let a work be part of one under the MIT licence. */
const FREE = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'OFL-1.1'];

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
    const chromes = kind === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', ...chromes]);
    expect(manifest.host_permissions.filter((host) => !/\bjta\.org\//u.test(host))).toEqual([]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'self'");
  });

  test('has a small content script', async () => {
    const script = await readFile(`${folder}/content-scripts/archive.js`);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('names everything that others wrote of it, with its licence (`npm run licences`)', async () => {
    const folders = JSON.parse(await readFile(bundledFile(kind), 'utf8')) as string[];
    const packages = await Promise.all(
      folders.map(async (path) => {
        const { name, version } = JSON.parse(await readFile(`${path}/package.json`, 'utf8'));
        return `${name} ${version}`;
      }),
    );
    const told = bundled.map(({ name, version }) => `${name} ${version}`.trim());
    expect(told.filter((one) => !FONTS.includes(one))).toEqual(packages.sort());
    const texts = await readFile(`${folder}/licences.txt`, 'utf8');
    for (const { name } of bundled) expect(texts).toContain(`${name} `);
    expect(bundled.filter(({ licence }) => !FREE.includes(licence))).toEqual([]);
    expect(texts.split('='.repeat(80))).toHaveLength(2 * bundled.length + 1);
  });
});
