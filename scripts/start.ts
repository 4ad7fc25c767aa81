import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startArchiveServer } from './browser/archive-server';
import { findOrInstallBrowser } from './browser/find-browser';
import { launchBrowser } from './browser/launch-browser';
import { samplePages } from './browser/sample-archive';
import { doMainJob } from './main-job';
import { run, say } from './steps';

const ARTICLE =
  'https://www.jta.org/archive/moscow-and-israel-announce-resumption-of-diplomatic-relations';

const { values } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dateline-out' },
  },
});

/** Whether the real archive answers from here. */
async function isArchiveReachable(): Promise<boolean> {
  try {
    const answer = await fetch(ARTICLE, { method: 'HEAD', signal: AbortSignal.timeout(8_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

async function start(): Promise<void> {
  const kind = values.firefox ? 'firefox' : 'chrome';
  const executablePath = findOrInstallBrowser(kind);

  say(`Building the extension for ${values.firefox ? 'Firefox' : 'Chromium'} …`);
  if (!run('wxt', ['build', ...(values.firefox ? ['-b', 'firefox'] : [])])) {
    throw new Error('The extension could not be built; the lines above say why.');
  }

  const sample = values.sample || !(await isArchiveReachable());
  say(sample ? 'Using the built-in sample archive.' : 'Using the archive on jta.org.');
  const server = sample ? await startArchiveServer(await samplePages()) : null;

  const headless = values.headless || !hasDisplay;
  const out = resolve(values.out);
  if (headless) await mkdir(out, { recursive: true });
  say(`Opening ${executablePath}${headless ? ' without a window' : ''} …`);
  const browser = await launchBrowser({
    kind,
    executablePath,
    extension: resolve('.output', `${kind}-mv3`),
    headless,
    ...(server && { proxy: server.proxy }),
  });

  try {
    if (headless) {
      await doMainJob({ browser, kind, url: ARTICLE, out });
    } else {
      const [page = await browser.newPage()] = await browser.pages();
      await page.goto(ARTICLE, { waitUntil: 'domcontentloaded' });
      console.log('  Close the browser window to end.');
      await new Promise((closed) => browser.once('disconnected', closed));
    }
  } finally {
    await browser.close();
    server?.close();
  }
}

start().catch((error: Error) => {
  console.error(`\n✖ ${error.message}`);
  process.exit(1);
});
