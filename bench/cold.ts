import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Article } from '../lib/engine/model';
import { median, type Result } from './table';

const TIMES = 5;

/** What a fresh process reports of itself. */
interface Cold {
  /** Milliseconds from nothing loaded to the first answer. */
  readonly first: number;
  /** Bytes held after it, garbage left out. */
  readonly heap: number;
  readonly buffers: number;
}

/** Time to the first answer and memory, each in a process of its own. */
export function startCold(
  engine: string,
  index: string,
  article: Article,
): Required<Pick<Result, 'rows' | 'notes'>> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const text = JSON.stringify(article.paragraphs.join('\n\n'));
    const code = join(folder, 'engine.cjs');
    writeFileSync(code, `${engine}; module.exports = inPage;`);
    const run = (body: string) => runCold(join(folder, 'cold.mjs'), body);
    const ours = run(`
      const { openEngine } = require(${JSON.stringify(code)});
      const packed = require('node:fs').readFileSync(${JSON.stringify(resolve(index))});
      const annotate = openEngine(new Uint8Array(require('node:zlib').gunzipSync(packed)));
      return [annotate, annotate(${JSON.stringify(article)})];`);
    const wink = run(`
      const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
      return [nlp, nlp.readDoc(${text}).entities().out(nlp.its.detail)];`);
    const compromise = run(`
      const nlp = require('compromise');
      const document = nlp(${text});
      const names = [document.people(), document.places(), document.organizations()];
      return [nlp, names.map((each) => each.json({ offset: true }))];`);
    const row = (peer: string, theirs: Cold) => [
      {
        what: 'cold start to the first answer',
        ours: ours.first,
        peer,
        theirs: theirs.first,
        unit: 'ms',
      },
      {
        what: 'memory after it',
        ours: megabytes(ours),
        peer,
        theirs: megabytes(theirs),
        unit: 'MB',
      },
    ];
    return {
      rows: [...row('wink-nlp', wink), ...row('compromise', compromise)],
      notes: [
        `memory: ${(ours.buffers / 1e6).toFixed(1)} MB in typed arrays, ${(ours.heap / 1e6).toFixed(1)} MB in objects and code`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const megabytes = ({ heap, buffers }: Cold) => (heap + buffers) / 1e6;

/** Runs the body of a function, which returns what must be kept, in processes of its own. */
function runCold(file: string, body: string): Cold {
  const root = JSON.stringify(join(process.cwd(), 'package.json'));
  writeFileSync(
    file,
    `import { createRequire } from 'node:module';
     const require = createRequire(${root});
     const held = () => {
       gc();
       const { heapUsed, arrayBuffers } = process.memoryUsage();
       return [heapUsed, arrayBuffers];
     };
     (() => {
       const before = held();
       const start = performance.now();
       globalThis.kept = (() => {${body}})();
       const first = performance.now() - start;
       const [heap, buffers] = held();
       const sizes = { heap: heap - before[0], buffers: buffers - before[1] };
       console.log(JSON.stringify({ first, ...sizes }));
     })();`,
  );
  const runs = Array.from({ length: TIMES }, () => {
    const said = execFileSync(process.execPath, ['--expose-gc', file], { encoding: 'utf8' });
    return JSON.parse(said) as Cold;
  });
  return {
    first: median(runs.map(({ first }) => first)),
    heap: median(runs.map(({ heap }) => heap)),
    buffers: median(runs.map(({ buffers }) => buffers)),
  };
}
