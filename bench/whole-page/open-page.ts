import type { Browser } from 'puppeteer-core';
import { megabytes } from '../megabytes';
import { median } from '../table';
import { readTimeline } from './timeline';

/** Openings of one page by one way of reading it, each in a new tab; the middle counts. */
export const TIMES = 5;
/** Given to a page after its first mark, or its loading, to come to rest, in ms. */
const REST = 700;

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
export interface Figures {
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
export interface Way {
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

/** The middle of each figure of some openings, each in a new tab. */
export async function open(way: Way, url: string): Promise<Figures> {
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
