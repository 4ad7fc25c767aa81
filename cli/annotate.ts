import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { COMPILED, compileKnowledge } from '../scripts/compile-knowledge';
import { FORMATS, type Format, type Job } from './annotate-file';
import type { BatchDone, WorkerSetup } from './annotate-worker';

const USAGE = `usage: npm run annotate -- IN OUT [--format ${FORMATS.join('|')}] [--explain]`;

/** Articles that a worker gets at a time. */
const BATCH = 64;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      explain: { type: 'boolean', default: false },
    },
  });
  const [input, out] = positionals;
  const format = FORMATS.find((known) => known === values.format);
  if (input === undefined || out === undefined || format === undefined) {
    console.error(USAGE);
    return 2;
  }
  const jobs = listJobs(input);
  compileKnowledge();
  return annotateAll(jobs, out, format, values.explain);
}

/** All JSON files of a folder and the folders in it, or the one file. */
function listJobs(input: string): readonly Job[] {
  if (!statSync(input).isDirectory()) return [{ path: input, name: basename(input) }];
  return readdirSync(input, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, name: relative(input, path) }));
}

async function annotateAll(
  jobs: readonly Job[],
  out: string,
  format: Format,
  explain: boolean,
): Promise<number> {
  const setup: WorkerSetup = {
    index: join(COMPILED, 'index.bin'),
    out,
    options: { format, explain },
  };
  const started = performance.now();
  let next = 0;
  let done = 0;
  let broken = 0;
  const take = () => {
    const batch = jobs.slice(next, next + BATCH);
    next += batch.length;
    return batch;
  };
  const report = ({ count, errors }: BatchDone) => {
    done += count;
    broken += errors.length;
    for (const { path, message } of errors) say(`${path}: ${message}`);
    drawBar(done, jobs.length, started);
  };
  const workers = Math.min(availableParallelism(), Math.ceil(jobs.length / BATCH));
  await Promise.all(Array.from({ length: workers }, () => runWorker(setup, take, report)));
  if (process.stderr.isTTY) process.stderr.write('\n');
  return broken > 0 ? 1 : 0;
}

/** Feeds one worker until there is nothing left. */
function runWorker(
  setup: WorkerSetup,
  take: () => readonly Job[],
  report: (done: BatchDone) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./annotate-worker.ts', import.meta.url), {
      workerData: setup,
    });
    const feed = () => {
      const batch = take();
      if (batch.length === 0) void worker.terminate();
      else worker.postMessage(batch);
    };
    worker.on('message', (done: BatchDone) => {
      report(done);
      feed();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
    feed();
  });
}

function say(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
}

/** `[#########           ] 1,234 of 5,000, 2,345 a second`, on a terminal only. */
function drawBar(done: number, all: number, started: number): void {
  if (!process.stderr.isTTY) return;
  const width = Math.round((done / all) * 30);
  const rate = Math.round(done / ((performance.now() - started) / 1000));
  const bar = `[${'#'.repeat(width).padEnd(30)}]`;
  process.stderr.write(`\r\u001b[K${bar} ${done} of ${all}, ${rate} a second`);
}

process.exitCode = await main();
