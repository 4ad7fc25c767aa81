import { globSync, readFileSync } from 'node:fs';
import { run, say } from './steps';

/**
 * Runs every test that draws its cases, with new seeds, until the time is over or one fails:
 * `npm run fuzz` for ten minutes, `npm run fuzz -- 120` for two hours, `npm run fuzz -- --seed 7` for
 * one round that was printed before.
 */
/** For one test that sets itself no limit, in ms: found here is what is wrong, not what is slow. */
const PATIENCE = '600000';

const args = process.argv.slice(2);
const seeded = args.indexOf('--seed');
const minutes = seeded === -1 ? Number(args[0] ?? 10) : 0;
const until = Date.now() + minutes * 60_000;

const files = globSync('{lib,components,tests}/**/*.test.{ts,tsx}').filter((file) =>
  readFileSync(file, 'utf8').includes("from 'fast-check'"),
);
if (!Number.isFinite(minutes)) throw new Error(`“${args[0]}” is no number of minutes.`);

let rounds = 0;
do {
  const seed = seeded === -1 ? Math.trunc(Math.random() * 2 ** 31) : Number(args[seeded + 1]);
  say(`Round ${rounds + 1}, seed ${seed}`);
  const isFine = run('vitest', ['run', '--reporter', 'dot', '--test-timeout', PATIENCE, ...files], {
    FUZZ_SEED: String(seed),
  });
  if (!isFine) {
    console.error(`\n✖ Failed. The same again: npm run fuzz -- --seed ${seed}`);
    process.exit(1);
  }
  rounds += 1;
} while (Date.now() < until);
say(`${rounds} rounds, nothing found.`);
