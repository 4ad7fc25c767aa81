import { parseArgs } from 'node:util';
import { print, type Result } from './table';

/** `npm run bench -- NAME`: loaded only when asked for. */
const BENCHES: Record<string, () => Promise<{ bench: () => Promise<Result> }>> = {
  annotate: () => import('./annotate'),
  page: () => import('./page'),
  anchor: () => import('./anchor'),
  library: () => import('./library'),
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const results: Result[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
  const load = BENCHES[name];
  if (!load) continue;
  const result = await (await load()).bench();
  results.push(result);
  if (!values.json) print(result);
}
if (values.json) console.log(JSON.stringify(results, null, 2));
