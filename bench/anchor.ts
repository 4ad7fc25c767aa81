import { readFile } from 'node:fs/promises';
import { launch, type Page } from 'puppeteer-core';
import { parsePage } from '@/cli/parse-page';
import { articleText } from '@/lib/notes/article-record';
import { readArticle } from '@/lib/page/read-article';
import { findOrInstallBrowser } from '../scripts/browser/find-browser';
import { listSamplePages } from '../scripts/browser/sample-archive';
import { BULLETIN, FOREIGN } from './anchoring/cases';
import { KINDS } from './anchoring/changes';
import type { FinderName } from './anchoring/finders';
import { writeProse } from './anchoring/prose';
import { bundleForPage } from './bundle';
import type { measureFinder, measureMany, prepareAnchoring, Tally } from './in-page/anchoring';
import type { Result, Row } from './table';

/** The bundle of `in-page/anchoring.ts`. */
declare const inPage: {
  prepareAnchoring: typeof prepareAnchoring;
  measureFinder: typeof measureFinder;
  measureMany: typeof measureMany;
};

const SEED = 1953;
/** Passages of each text after each kind of change. */
const EACH = 60;
const PROSE = [150, 300, 500, 800, 1_200, 2_500];
const MANY = { words: 10_000, count: 1_000, times: 7 };
/** Finders of the text's make, and of the page's. */
const FINDERS: readonly FinderName[] = [
  'ours',
  'Hypothesis',
  'dom-anchor-text-quote',
  'Apache',
  'Recogito',
];

/** Of what is gone so much, in percent, may be anchored; 0.5 where nothing is said. */
const MOST_FALSE: Readonly<Record<string, number>> = { [FOREIGN]: 0.1, [BULLETIN]: 1 };

/** Of fewer passages that are gone a share says nothing. */
const LEAST_GONE = 50;

/** Of so many rounds the quickest counts: the first warms up, others may be disturbed. */
const ROUNDS: Readonly<Partial<Record<FinderName, number>>> = { ours: 4, Hypothesis: 4 };

type Tallies = Map<string, Map<FinderName, Tally>>;

/** The articles of the sample archive, and wire copy in our own words. */
async function loadTexts(): Promise<string[]> {
  const texts = new Set<string>();
  for (const { file, urls } of await listSamplePages()) {
    const html = await readFile(
      new URL(`../tests/sample-archive/${file}`, import.meta.url),
      'utf8',
    );
    const reading = readArticle(parsePage(html), urls[0] ?? '');
    if (reading.ok && reading.article.paragraphs.length > 1)
      texts.add(articleText(reading.article));
  }
  return [...texts, ...PROSE.map((words, i) => writeProse(words, SEED + i))];
}

async function tally(page: Page, kinds: readonly string[]): Promise<Tallies> {
  const tallies: Tallies = new Map(kinds.map((kind) => [kind, new Map()]));
  for (const finder of FINDERS) {
    for (const kind of Array.from({ length: ROUNDS[finder] ?? 1 }, () => kinds).flat()) {
      const one = await page.evaluate((name, of) => inPage.measureFinder(name, of), finder, kind);
      const before = tallies.get(kind)?.get(finder)?.ms ?? Number.POSITIVE_INFINITY;
      tallies.get(kind)?.set(finder, { ...one, ms: Math.min(one.ms, before) });
    }
  }
  return tallies;
}

const ALL_TOGETHER = 'all kinds together';
const of = (tallies: ReadonlyMap<FinderName, Tally>, finder: FinderName) =>
  tallies.get(finder) ?? { outcomes: { right: 0, wrong: 0, lost: 0, false: 0, gone: 0 }, ms: 0 };

function sumOf(tallies: Tallies): Map<FinderName, Tally> {
  return new Map(
    FINDERS.map((finder) => {
      const all = [...tallies.values()].map((kind) => of(kind, finder));
      const sum = (pick: (one: Tally) => number) => all.reduce((so, one) => so + pick(one), 0);
      const outcomes = {
        right: sum((one) => one.outcomes.right),
        wrong: sum((one) => one.outcomes.wrong),
        lost: sum((one) => one.outcomes.lost),
        false: sum((one) => one.outcomes.false),
        gone: sum((one) => one.outcomes.gone),
      };
      return [finder, { outcomes, ms: sum((one) => one.ms) }];
    }),
  );
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(2);

/** Per kind: of the passages that are there and of those that are not, in percent. */
function outcomeRow(kind: string, tallies: ReadonlyMap<FinderName, Tally>) {
  const row: Record<string, string | number> = { kind };
  for (const finder of FINDERS) {
    const { outcomes, ms } = of(tallies, finder);
    const there = outcomes.right + outcomes.wrong + outcomes.lost;
    const gone = outcomes.false + outcomes.gone;
    row.there = there;
    row.gone = gone;
    const shares = [outcomes.right, outcomes.wrong, outcomes.lost].map((n) => percent(n, there));
    row[finder] = [...shares, percent(outcomes.false, gone)].join(' / ');
    row[`${finder} ms`] = Number((ms / (there + gone)).toPrecision(2));
  }
  return row;
}

/** What was asked for and is not so, as lines. */
function shortfalls(tallies: Tallies): string[] {
  return [...tallies].flatMap(([kind, finders]) => {
    const { right, wrong, lost, false: placed, gone } = of(finders, 'ours').outcomes;
    const there = right + wrong + lost;
    const least = KINDS.find(({ name }) => name === kind)?.least ?? 0;
    const most = MOST_FALSE[kind] ?? 0.5;
    const share = (100 * right) / there;
    return [
      ...(share < least ? [`${kind}: ${share.toFixed(2)} % right, asked for ${least}`] : []),
      ...(placed + gone >= LEAST_GONE && 100 * placed > most * (placed + gone)
        ? [`${kind}: ${percent(placed, placed + gone)} % falsely anchored, at most ${most}`]
        : []),
    ];
  });
}

async function measure(page: Page): Promise<Result> {
  const counts = await page.evaluate(
    (texts, each, seed) => inPage.prepareAnchoring(texts, each, seed),
    await loadTexts(),
    EACH,
    SEED,
  );
  const kinds = Object.keys(counts);
  const passages = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tallies = await tally(page, kinds);
  const sum = sumOf(tallies);
  const many = await page.evaluate(
    ({ words, count, times }) => inPage.measureMany(words, count, times),
    MANY,
  );

  const perAnchor = (
    what: string,
    finders: ReadonlyMap<FinderName, Tally>,
    count: number,
  ): Row => ({
    what: `anchor (${what})`,
    ours: of(finders, 'ours').ms / count,
    peer: 'Hypothesis',
    theirs: of(finders, 'Hypothesis').ms / count,
    unit: 'ms',
  });
  const { right, wrong, lost } = of(sum, 'ours').outcomes;
  const short = shortfalls(tallies);
  return {
    name: 'anchor',
    rows: [
      ...[...tallies].map(([kind, finders]) => perAnchor(kind, finders, counts[kind] ?? 0)),
      perAnchor(ALL_TOGETHER, sum, passages),
      {
        what: `${MANY.count} highlights in ${MANY.words} words`,
        ours: many.all,
        peer: 'Hypothesis',
        theirs: many.theirs,
        unit: 'ms',
      },
    ],
    tables: {
      'right / wrong / lost of what is there, falsely anchored of what is gone, in %; ms per anchor':
        [
          ...[...tallies].map(([kind, finders]) => outcomeRow(kind, finders)),
          outcomeRow(ALL_TOGETHER, sum),
        ],
    },
    notes: [
      `${passages} passages; of those that are there ${percent(wrong, right + wrong + lost)} % in a wrong place.`,
      `The longest task of those ${MANY.count} highlights takes ${many.longest.toFixed(1)} ms.`,
      ...(short.length === 0 ? ['All that was asked for is so.'] : short),
    ],
  };
}

/** Passages found again in changed articles, by us and by peers, in one real page. */
export async function bench(): Promise<Result> {
  const code = await bundleForPage('bench/in-page/anchoring.ts');
  const browser = await launch({
    browser: 'chrome',
    executablePath: findOrInstallBrowser('chrome'),
    headless: true,
    pipe: true,
    // Some peers take minutes.
    protocolTimeout: 0,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    return await measure(page);
  } finally {
    await browser.close();
  }
}
