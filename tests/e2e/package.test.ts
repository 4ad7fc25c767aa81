import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import bundled from '../../assets/bundled.json';
import { bundledFile } from '../../scripts/record-bundled';
import { KINDS } from './kinds';
import { type Session, startSession } from './session';

/** Of the content script, which every archive page pays for; in bytes, gzipped. */
const MOST_BYTES = 60_000;

const FONTS = ['Frank Ruhl Libre', 'Literata'];
/** Licences that let a work be part of one under the MIT licence. */
const FREE = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'OFL-1.1'];

interface Manifest {
  readonly optional_permissions: readonly string[];
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

describe('the package for Chromium', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession('chrome', { extension: resolve('.output/chrome-mv3') });
  });
  afterAll(() => session.close());

  const greetings = async () =>
    (await session.browser.pages()).filter((page) => page.url().endsWith('/welcome.html'));

  test('greets who installs it, once, and not who comes from an earlier version', async () => {
    await expect.poll(async () => (await greetings()).length).toBe(1);
    const options = await session.openOwn('options.html');
    expect(await greetings()).toHaveLength(1);
    for (const page of await greetings()) await page.close();
    // Loaded anew it is a version that takes over from another.
    await session.browser.installExtension(resolve('.output/chrome-mv3'));
    await expect.poll(() => options.isClosed()).toBe(true);
    const popup = await session.openOwn('popup.html');
    // The background has answered, so what it does when it begins is done.
    await popup.waitForSelector('main [role="status"]');
    expect(await greetings()).toEqual([]);
  });
});

describe('the package for Safari', () => {
  const folder = '.output/safari-mv3';
  beforeAll(() => {
    const { status, stderr } = spawnSync('wxt', ['build', '-b', 'safari', '--level', 'error'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build for Safari failed:\n${stderr}`);
  });

  test('has no panel beside the page, and asks for nothing that Safari does not know', async () => {
    const text = await readFile(`${folder}/manifest.json`, 'utf8');
    expect(text).not.toMatch(/side_?panel|sidebar|minimum_chrome_version/iu);
    const manifest = JSON.parse(text) as Manifest;
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage']);
    expect(manifest.optional_permissions).toEqual([]);
    expect(await readdir(folder)).not.toContain('sidepanel.html');
  });
});
