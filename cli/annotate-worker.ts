import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { openLexicon } from '../lib/knowledge/lexicon';
import { type AnnotateOptions, annotateFile, type Job } from './annotate-file';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly index: string;
  readonly out: string;
  readonly options: AnnotateOptions;
}

/** A worker's answer to a batch. */
export interface BatchDone {
  readonly count: number;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

const setup: WorkerSetup = workerData;
const lexicon = openLexicon(gunzipSync(readFileSync(setup.index)));

parentPort?.on('message', (batch: readonly Job[]) => {
  const errors = batch.flatMap((job) => {
    try {
      annotateFile(job, setup.out, lexicon, setup.options);
      return [];
    } catch (error) {
      return [{ path: job.path, message: error instanceof Error ? error.message : String(error) }];
    }
  });
  const done: BatchDone = { count: batch.length, errors };
  parentPort?.postMessage(done);
});
