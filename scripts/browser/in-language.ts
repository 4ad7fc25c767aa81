import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built extension that speaks one language in any browser: few have all their languages
 * with them, and an extension speaks that of its browser.
 */
export async function inLanguage(extension: string, language: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), `dateline-${language}-`));
  await cp(extension, copy, { recursive: true });
  const locales = join(copy, '_locales');
  for (const other of await readdir(locales)) {
    if (other !== language) await rm(join(locales, other), { recursive: true });
  }
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}
