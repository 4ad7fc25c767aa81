import { startArchiveServer } from '../scripts/browser/archive-server';
import { findOrInstallBrowser } from '../scripts/browser/find-browser';
import { launchBrowser } from '../scripts/browser/launch-browser';
import { listSamplePages, samplePages } from '../scripts/browser/sample-archive';
import { bundleForPage } from './bundle';
import type { Result, Row } from './table';
import { benchReader, besideReadability } from './whole-page/beside-readability';
import { keepHighlights, longPage } from './whole-page/long-page';
import type { Measured, Measuring } from './whole-page/measuring';
import { type Figures, open } from './whole-page/open-page';
import { dateline, hypothesisClient, otherWays } from './whole-page/ways';

const NO_ARTICLE =
  'https://www.jta.org/2018/08/20/culture/a-small-town-museum-puts-its-newspapers-online';

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
    const measuring: Measuring = { browser, bare, peers, client: await hypothesisClient() };
    const typical = await sampled('typical', /resumption-of-diplomatic-relations/u);
    const measured: Measured[] = [
      await sampled('brief', /menachem-begin-and-egyptian/u),
      typical,
      { title: `long, ${long.words} words, ${long.highlights.length} highlights`, url: long.url },
    ];
    for (const one of measured) {
      const ours = await open(dateline(browser), one.url);
      const lines = [lineOf('Dateline', ours)];
      for (const way of await otherWays(one.url, measuring)) {
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
