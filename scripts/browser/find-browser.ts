import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chrome' | 'firefox';

export const BROWSERS: readonly BrowserKind[] = ['chrome', 'firefox'];

const COMMANDS: Record<BrowserKind, readonly string[]> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const PLACES: Record<BrowserKind, readonly string[]> = {
  chrome: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const PACKAGES: Record<BrowserKind, string> = { chrome: 'chromium', firefox: 'firefox-esr' };

/** What to do where {@link findBrowser} found none, in one sentence. */
export const INSTALL_HINT: Record<BrowserKind, string> = {
  chrome:
    'Please install Chromium, Google Chrome or Microsoft Edge (or set DATELINE_CHROME to the program), then run the command again.',
  firefox:
    'Please install Firefox 140 or newer (or set DATELINE_FIREFOX to the program), then run the command again.',
};

/** Path of an installed browser of that kind, or null. `DATELINE_CHROME`/`DATELINE_FIREFOX` win. */
export function findBrowser(kind: BrowserKind): string | null {
  const named = process.env[`DATELINE_${kind.toUpperCase()}`];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS[kind].flatMap((command) =>
    folders.flatMap((folder) => [join(folder, command), join(folder, `${command}.exe`)]),
  );
  return [...onPath, ...PLACES[kind]].find((path) => existsSync(path)) ?? null;
}

/**
 * An installed browser; on Debian and Ubuntu, as root, it is installed where there is none.
 *
 * @throws {Error} saying in one sentence what to install
 */
export function findOrInstallBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`  installing ${PACKAGES[kind]} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', PACKAGES[kind]],
    ]) {
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
  }
  const installed = findBrowser(kind);
  if (!installed) throw new Error(INSTALL_HINT[kind]);
  return installed;
}
