import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { COMPILED, compileKnowledge } from '../scripts/compile-knowledge';
import { bundleForPage } from './bundle';
import { startCold } from './cold';
import { hostileGrowth } from './hostile-texts';
import type { openEngine } from './in-page/engine';
import { knowledgeTimes } from './more-knowledge';
import { loadCompromise, loadWink } from './name-finders';
import { readSampleArticles, type SampleArticle } from './sample-articles';
import { median, type Result, type Row } from './table';

/** The bundle of `in-page/engine.ts`. */
type Engine = { readonly openEngine: typeof openEngine };

const TIMES = 15;
/** Times that the text is doubled, to see how the time grows. */
const DOUBLINGS = 4;
/** Words of the long article. */
const LONG = 5000;
/** The whole archive, and how many articles of it the command line is timed with. */
const ARCHIVE = 250_000;
const BATCH = 6000;

/** The annotator beside JavaScript's finders of names, on the same articles, in one thread. */
export async function bench(): Promise<Result> {
  compileKnowledge();
  const code = await bundleForPage('bench/in-page/engine.ts');
  const engine: Engine = runInThisContext(`(() => { ${code}; return inPage; })()`);
  const packed = readFileSync(join(COMPILED, 'index.bin'));
  const annotateOne = engine.openEngine(new Uint8Array(gunzipSync(packed)));
  const articles = await readSampleArticles();
  const annotate = (list: readonly SampleArticle[]) => {
    for (const { article } of list) annotateOne(article);
  };
  const sizes = knowledgeTimes(engine.openEngine, [...articles, longArticle(articles)]);
  const cold = startCold(code, join(COMPILED, 'index.bin'), longArticle(articles).article);
  return {
    name: 'annotate',
    rows: [
      ...besidePeers('sample articles', articles, annotate),
      ...besidePeers('one long article', [longArticle(articles)], annotate),
      ...besideReadability(articles, annotate),
      growth(articles, annotate),
      ...hostileGrowth(annotateOne),
      ...sizes,
      ...cold.rows,
    ],
    notes: [...cold.notes, ...commandLine(articles)],
  };
}

function besidePeers(
  name: string,
  articles: readonly SampleArticle[],
  annotate: (articles: readonly SampleArticle[]) => void,
): Row[] {
  const texts = articles.map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  const what = `annotate ${name} (${articles.length}, ${words} words)`;
  const all = { ours: () => annotate(articles), ...peers(texts) };
  const times = interleaved(all);
  return Object.entries(times).flatMap(([peer, theirs]) =>
    peer === 'ours' ? [] : [{ what, ours: times.ours, peer, theirs, unit: 'ms' }],
  );
}

function peers(texts: readonly string[]): Record<string, () => void> {
  const wink = loadWink();
  const compromise = loadCompromise();
  return {
    'wink-nlp': () => texts.forEach(wink.all),
    'wink-nlp, only sbd and ner': () => texts.forEach(wink.entities),
    compromise: () => texts.forEach(compromise),
  };
}

/** Milliseconds of each in the middle of many rounds; all take turns, so that all meet the same machine. */
function interleaved<K extends string>(works: Record<K, () => void>): Record<K, number> {
  const names = Object.keys(works) as K[];
  const values = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -5; round < TIMES; round++) {
    for (const name of names) {
      const start = performance.now();
      works[name]();
      if (round >= 0) values.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(values.get(name) ?? [])])) as Record<
    K,
    number
  >;
}

function besideReadability(
  articles: readonly SampleArticle[],
  annotate: (articles: readonly SampleArticle[]) => void,
): Row[] {
  const parses: number[] = [];
  const ours: number[] = [];
  for (let round = -5; round < TIMES; round++) {
    const documents = articles.map(({ open }) => open());
    const start = performance.now();
    for (const document of documents) new Readability(document).parse();
    const parsed = performance.now();
    annotate(articles);
    if (round < 0) continue;
    parses.push(parsed - start);
    ours.push(performance.now() - parsed);
  }
  const what = `annotate the pages' articles (${articles.length})`;
  const peer = 'Readability.parse (linkedom)';
  return [{ what, ours: median(ours), peer, theirs: median(parses), unit: 'ms' }];
}

function longArticle(articles: readonly SampleArticle[]): SampleArticle {
  return repeated(articles, LONG);
}

/** An article of so many words, made of the samples' paragraphs in turn. */
function repeated(articles: readonly SampleArticle[], words: number): SampleArticle {
  const [first] = articles;
  if (!first) throw new Error('there are no sample articles');
  const all = articles.flatMap(({ article }) => article.paragraphs);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const text = all[paragraphs.length % all.length] ?? '';
    paragraphs.push(text);
    count += text.split(/\s+/u).length;
  }
  const article = { ...first.article, paragraphs };
  return { ...first, article, text: paragraphs.join('\n\n') };
}

/** The exponent by which the time grows with the text: 1 is in proportion. */
function growth(
  articles: readonly SampleArticle[],
  annotate: (articles: readonly SampleArticle[]) => void,
): Row {
  const lengths = Array.from({ length: DOUBLINGS + 1 }, (_, i) => 2 ** i);
  const works = Object.fromEntries(
    lengths.map((length) => {
      const article = repeated(articles, LONG * length);
      return [length, () => annotate([article])];
    }),
  );
  const times = interleaved(works);
  const points = lengths.map((length) => [Math.log(length), Math.log(times[length] ?? 0)] as const);
  const what = `exponent of time over text, doubled ${DOUBLINGS} times from ${LONG} words`;
  return { what, ours: slope(points), peer: 'in proportion', theirs: 1, unit: '' };
}

/** Slope of the straight line through points, by least squares. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([each]) => each));
  const y = mean(points.map(([, each]) => each));
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** Times `npm run annotate` with files on disk; its start is told apart by a run with one file. */
function commandLine(articles: readonly SampleArticle[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const start = secondsFor(folder, articles, 1);
    const all = secondsFor(folder, articles, BATCH);
    const rate = (BATCH - 1) / (all - start);
    return [
      `command line: ${BATCH} articles in ${all.toFixed(1)} s on ${availableParallelism()} cores, ${start.toFixed(1)} s of them to start: ${Math.round(rate)} a second`,
      `the whole archive of ${ARCHIVE} by that: ${(ARCHIVE / rate / 3600).toFixed(2)} hours`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function secondsFor(folder: string, articles: readonly SampleArticle[], count: number): number {
  const [input, out] = [join(folder, `in-${count}`), join(folder, `out-${count}`)];
  mkdirSync(input);
  for (let i = 0; i < count; i++) {
    const text = JSON.stringify(articles[i % articles.length]?.article);
    writeFileSync(join(input, `${i}.json`), text);
  }
  const start = performance.now();
  execFileSync('npx', ['tsx', 'cli/annotate.ts', input, out]);
  return (performance.now() - start) / 1000;
}
