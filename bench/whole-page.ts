import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { startArchiveServer } from '../scripts/browser/archive-server';
import { findOrInstallBrowser } from '../scripts/browser/find-browser';
import { launchBrowser } from '../scripts/browser/launch-browser';
import { listSamplePages, samplePages } from '../scripts/browser/sample-archive';
import { bundleForPage } from './bundle';
import type { NamePlace } from './in-page/peers';
import { keepHighlights, longPage } from './long-page';
import { megabytes } from './megabytes';
import { median, type Result, type Row } from './table';
import { readTimeline } from './timeline';

/** The bundle of `in-page/peers.ts`. */
declare const inPage: typeof import('./in-page/peers');

/** Openings of one page by one way of reading it, each in a new tab; the middle counts. */
const TIMES = 5;
/** Given to a page after its first mark, or its loading, to come to rest, in ms. */
const REST = 700;

const NO_ARTICLE =
  'https://www.jta.org/2018/08/20/culture/a-small-town-museum-puts-its-newspapers-online';

/** Notes when the page showed its first mark, whoever made it, and when it last grew. */
const WATCH = `
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) globalThis.shifted = (globalThis.shifted ?? 0) + value;
}).observe({ type: 'layout-shift', buffered: true });
let size = '';
requestAnimationFrame(function watch() {
  const marked = CSS.highlights.size > 0 || document.querySelector('[data-markjs], .r6o-annotation');
  if (marked) globalThis.firstMark ??= performance.now();
  const now = document.querySelectorAll('*').length + ' ' + document.documentElement.scrollHeight;
  if (now !== size) globalThis.laidOut = performance.now();
  size = now;
  requestAnimationFrame(watch);
});`;

/** What one opening of a page cost. Times in ms, memory in MB. */
interface Figures {
  /** From the start of the navigation; NaN where nothing is marked. */
  readonly firstMark: number;
  readonly laidOut: number;
  /** Of the main thread. */
  readonly busy: number;
  readonly longestTask: number;
  /** The extension's own scripts, of it. */
  readonly ownScript: number;
  /** When the first of them began; NaN if none did. */
  readonly ownStart: number;
  readonly memory: number;
  readonly requests: number;
  readonly shifted: number;
}

/** A way to read a page: something that is run in it as soon as its elements are there. */
interface Way {
  readonly name: string;
  readonly browser: Browser;
  /** Source that is run in the page. */
  readonly run?: string;
  readonly marks: boolean;
}

async function openOnce({ browser, run, marks }: Way, url: string): Promise<Figures> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(WATCH);
  if (run) {
    await page.evaluateOnNewDocument(
      `addEventListener('DOMContentLoaded', () => setTimeout(() => {${run}}));`,
    );
  }
  let requests = 0;
  page.on('request', () => requests++);
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await page.goto(url);
  if (marks) await page.waitForFunction('globalThis.firstMark', { polling: 50 });
  await new Promise((rested) => setTimeout(rested, REST));
  const trace = await page.tracing.stop();
  const seen = await page.evaluate(() => {
    const { firstMark = Number.NaN, laidOut = 0, shifted = 0 } = globalThis as Partial<Figures>;
    return { firstMark, laidOut, shifted };
  });
  const figures = { ...seen, ...readTimeline(trace), memory: await megabytes(page), requests };
  await page.close();
  return figures;
}

async function open(way: Way, url: string): Promise<Figures> {
  const openings: Figures[] = [];
  for (let i = 0; i < TIMES; i++) openings.push(await openOnce(way, url));
  const middle = (key: keyof Figures) => median(openings.map((one) => one[key]));
  return {
    firstMark: middle('firstMark'),
    laidOut: middle('laidOut'),
    busy: middle('busy'),
    longestTask: middle('longestTask'),
    ownScript: middle('ownScript'),
    ownStart: middle('ownStart'),
    memory: middle('memory'),
    requests: middle('requests'),
    shifted: middle('shifted'),
  };
}

/** The names that Dateline marked, so that others mark the same. */
async function namesOn(browser: Browser, url: string): Promise<NamePlace[]> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 50 });
  const names = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([, marked]) =>
      [...marked].map((range) => {
        const before = document.createRange();
        before.setStart(document.body, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const quote = range.toString();
        const start = before.toString().length;
        return { quote, start, end: start + quote.length };
      }),
    ),
  );
  await page.close();
  return names.sort((a, b) => a.start - b.start);
}

/** What a page has to be given for Hypothesis’s client to start: only its part in the page, as its sidebar and notes come from its server. */
async function hypothesisClient(): Promise<string> {
  const folder = createRequire(import.meta.url).resolve('hypothesis/package.json');
  const client = await readFile(
    new URL('build/scripts/annotator.bundle.js', `file://${folder}`),
    'utf8',
  );
  return `
    for (const rel of ['sidebar', 'notebook', 'profile', 'hypothesis-client']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.type = 'application/annotator+' + (rel === 'hypothesis-client' ? 'javascript' : 'html');
      link.href = 'about:blank#' + rel;
      document.head.append(link);
    }
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = ${JSON.stringify(client)};
    document.head.append(script);`;
}

const dateline = (browser: Browser): Way => ({ name: 'Dateline', browser, marks: true });

/** What else may be run in a page: the same names marked by others, and nothing. */
async function otherWays(
  url: string,
  { browser, bare, peers }: Measuring,
  client: string,
): Promise<Way[]> {
  const names = JSON.stringify(await namesOn(browser, url));
  return [
    { name: 'nothing', browser: bare, marks: false },
    { name: 'mark.js', browser: bare, marks: true, run: `${peers};inPage.markNames(${names})` },
    {
      name: 'Recogito',
      browser: bare,
      marks: true,
      run: `${peers};inPage.annotateNames(${names})`,
    },
    { name: 'Hypothesis, in the page', browser: bare, marks: false, run: client },
  ];
}

/** The browsers with the extension and without, and the bundle of `in-page/peers.ts`. */
interface Measuring {
  readonly browser: Browser;
  readonly bare: Browser;
  readonly peers: string;
}

interface Measured {
  readonly title: string;
  readonly url: string;
}

const shown = (value: number, digits = 0) => (Number.isNaN(value) ? '–' : value.toFixed(digits));

const lineOf = (name: string, figures: Figures) => ({
  'read with': name,
  'first mark, ms': shown(figures.firstMark),
  'main thread, ms': shown(figures.busy),
  'longest task, ms': shown(figures.longestTask),
  'memory, MB': shown(figures.memory, 1),
  requests: figures.requests,
  'layout shift': shown(figures.shifted, 3),
});

/** Opens pages with Dateline, with what else a reader might run, and with nothing. */
export async function benchWholePages(): Promise<Pick<Result, 'rows' | 'tables' | 'notes'>> {
  const sample = await samplePages();
  const long = await longPage();
  const server = await startArchiveServer(async (url) =>
    url.href === long.url ? long.html : sample(url),
  );
  const launch = (extension?: string) =>
    launchBrowser({
      kind: 'chrome',
      executablePath: findOrInstallBrowser('chrome'),
      ...(extension !== undefined && { extension }),
      headless: true,
      greets: extension !== undefined,
      proxy: server.proxy,
    });
  const browser = await launch('.output/chrome-mv3');
  const bare = await launch();
  const rows: Row[] = [];
  const tables: Record<string, ReturnType<typeof lineOf>[]> = {};
  const notes: string[] = [];
  try {
    await keepHighlights(browser, long);
    const peers = await bundleForPage('bench/in-page/peers.ts');
    const client = await hypothesisClient();
    const measuring: Measuring = { browser, bare, peers };
    const typical = await sampled('typical', /resumption-of-diplomatic-relations/u);
    const measured: Measured[] = [
      await sampled('brief', /menachem-begin-and-egyptian/u),
      typical,
      { title: `long, ${long.words} words, ${long.highlights.length} highlights`, url: long.url },
    ];
    for (const one of measured) {
      const ours = await open(dateline(browser), one.url);
      const lines = [lineOf('Dateline', ours)];
      for (const way of await otherWays(one.url, measuring, client)) {
        lines.push(lineOf(way.name, await open(way, one.url)));
      }
      tables[one.title] = lines;
      rows.push(await besideReadability(one, ours, measuring));
    }
    rows.push(...(await benchReader(typical.url, measuring)));
    const other = await open({ ...dateline(browser), marks: false }, NO_ARTICLE);
    notes.push(`A page that is no article: ${other.ownScript.toFixed(1)} ms of our script.`);
  } finally {
    await Promise.all([browser.close(), bare.close()]);
    server.close();
  }
  return { rows, tables, notes };
}

async function sampled(title: string, pattern: RegExp): Promise<Measured> {
  const urls = (await listSamplePages()).flatMap((page) => page.urls);
  const url = urls.find((one) => pattern.test(one));
  if (url === undefined) throw new Error(`${pattern}: not in the sample archive`);
  return { title, url };
}

/**
 * From our script’s start to the first mark, beside one and a half times what Readability alone
 * takes in a page as new, and one question to the background with its answer.
 */
async function besideReadability(
  { title, url }: Measured,
  { firstMark, ownStart }: Figures,
  { browser, bare, peers }: Measuring,
): Promise<Row> {
  const parsing: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const page = await bare.newPage();
    await page.goto(url);
    await page.evaluate(peers);
    parsing.push(await page.evaluate(() => inPage.parse()));
    await page.close();
  }
  return {
    what: `our script’s start to the first mark (${title})`,
    ours: firstMark - ownStart,
    peer: '1.5 × Readability, for the first time, and one message',
    theirs: 1.5 * median(parsing) + (await timeOfMessage(browser, url)),
    unit: 'ms',
  };
}

/** Milliseconds until a page of the extension has a kept article with all that is drawn on it. */
async function timeOfMessage(browser: Browser, url: string): Promise<number> {
  const [id] = [...(await browser.extensions()).keys()];
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  const times = await page.evaluate(
    async (slug, count) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      const taken: number[] = [];
      for (let id = 0; id < count; id++) {
        const start = performance.now();
        const message = { id, type: 'getArticle', data: slug, timestamp: Date.now() };
        await chrome.runtime.sendMessage(message);
        taken.push(performance.now() - start);
      }
      return taken;
    },
    url.split('/').pop() ?? '',
    TIMES,
  );
  await page.close();
  return median(times);
}

/** The reader view of a kept article, beside Readability’s text shown plainly. */
async function benchReader(url: string, { browser, bare, peers }: Measuring): Promise<Row[]> {
  const [id] = [...(await browser.extensions()).keys()];
  const reader = `chrome-extension://${id}/reader.html?article=${url.split('/').pop()}`;
  const ours = await open({ name: 'reader', browser, marks: false }, reader);
  const run = `${peers};inPage.showPlainly()`;
  const theirs = await open({ name: 'plain', browser: bare, marks: false, run }, url);
  const row = (what: string, key: 'laidOut' | 'memory' | 'shifted', unit: string): Row => ({
    what: `reader: ${what}`,
    ours: ours[key],
    peer: 'Readability, shown plainly',
    theirs: theirs[key],
    unit,
  });
  return [
    row('all laid out', 'laidOut', 'ms'),
    row('memory', 'memory', 'MB'),
    row('layout shift', 'shifted', ''),
  ];
}
