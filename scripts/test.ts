import { type BrowserKind, findOrInstallBrowser } from './browser/find-browser';
import { run, say } from './steps';

/** Where tests touch a page. To build one for every other file would take longer than most of them. */
const WITH_PAGE = ['components/', 'lib/export/', 'lib/page/', 'lib/i18n.test.ts'];
const WITHOUT_PAGE = [
  '--environment',
  'node',
  ...WITH_PAGE.flatMap((path) => ['--exclude', path.endsWith('/') ? `${path}**` : path]),
];

/** Everything that must hold, cheapest first. The first step that fails ends the run. */
const STEPS: readonly (readonly [title: string, command: string, ...args: string[]])[] = [
  ['Formatter and linter', 'biome', 'check', '.'],
  ['Types', 'tsc', '--noEmit'],
  ['Types of the engine (without DOM)', 'tsc', '--noEmit', '-p', 'lib/engine'],
  ['Knowledge', 'tsx', 'cli/knowledge.ts', 'check'],
  ['Unit tests that touch a page', 'vitest', 'run', ...WITH_PAGE],
  ['All other unit and architecture tests', 'vitest', 'run', ...WITHOUT_PAGE],
  ['Build for Chromium', 'wxt', 'build'],
  ['Build for Firefox', 'wxt', 'build', '-b', 'firefox'],
  ['Store lint', 'tsx', 'scripts/lint-webext.ts'],
  ['End to end in Chromium and Firefox', 'vitest', 'run', '--config', 'vitest.e2e.config.ts'],
];

/** The background is stopped so often in each browser; by itself, that test does it 512 times. */
const FOR_A_CHECK = { DATELINE_STOPS: '128' };

const BROWSERS: readonly BrowserKind[] = ['chrome', 'firefox'];

try {
  say('Browsers');
  for (const kind of BROWSERS) console.log(`  ${kind}: ${findOrInstallBrowser(kind)}`);
  for (const [title, command, ...args] of STEPS) {
    say(title);
    if (!run(command, args, FOR_A_CHECK)) throw new Error(`${title}: failed.`);
  }
  say('All passed.');
} catch (error) {
  console.error(`\n✖ ${(error as Error).message}`);
  process.exit(1);
}
