import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ArchiveServer, startArchiveServer } from './browser/archive-server';
import { type BrowserKind, findOrInstallBrowser } from './browser/find-browser';
import { type LaunchOptions, launchBrowser } from './browser/launch-browser';
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

/** Builds the extension. */
function build(kind: BrowserKind): void {
  say(`Building the extension for ${kind === 'firefox' ? 'Firefox' : 'Chromium'} …`);
  if (!run('wxt', ['build', '-b', kind])) {
    throw new Error('The extension could not be built; the lines above say why.');
  }
}

/** The sample archive where it is wanted or needed, else null. */
async function archive(): Promise<ArchiveServer | null> {
  const sample = values.sample || !(await isArchiveReachable());
  say(sample ? 'Using the built-in sample archive.' : 'Using the archive on jta.org.');
  return sample ? startArchiveServer(await samplePages()) : null;
}

/** A window for the reader, until they close it. */
async function show(options: LaunchOptions): Promise<void> {
  const browser = await launchBrowser(options);
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(ARTICLE, { waitUntil: 'domcontentloaded' });
  console.log('  Close the browser window to end.');
  await new Promise((closed) => browser.once('disconnected', closed));
}

/** The whole job without a window. */
async function doByScript(options: LaunchOptions): Promise<void> {
  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  const downloads = await mkdtemp(join(tmpdir(), 'dateline-'));
  const browser = await launchBrowser({ ...options, downloads, greets: true });
  try {
    await doMainJob({ browser, url: ARTICLE, out, downloads });
  } finally {
    await browser.close();
  }
}

async function start(): Promise<void> {
  const kind = values.firefox ? 'firefox' : 'chrome';
  const executablePath = findOrInstallBrowser(kind);
  build(kind);
  const server = await archive();
  const headless = values.headless || !hasDisplay;
  say(`Opening ${executablePath}${headless ? ' without a window' : ''} …`);
  const extension = resolve('.output', `${kind}-mv3`);
  const options = { kind, executablePath, extension, headless } as const;
  try {
    await (headless ? doByScript : show)(server ? { ...options, proxy: server.proxy } : options);
  } finally {
    server?.close();
  }
}

start().catch((error: Error) => {
  console.error(`\n✖ ${error.message}`);
  process.exit(1);
});
