import { BROWSERS, findOrInstallBrowser } from './browser/find-browser';
import { type Program, runBeside, say } from './steps';

/** Where tests touch a page. To build one for every other file would take longer than most of them. */
const WITH_PAGE = ['components/', 'lib/export/', 'lib/page/', 'lib/i18n.test.ts'];
const WITHOUT_PAGE = [
  '--environment',
  'node',
  ...WITH_PAGE.flatMap((path) => ['--exclude', path.endsWith('/') ? `${path}**` : path]),
];

/**
 * How often the background is stopped in each browser (512 times when that test runs by itself), and
 * how many highlights a backup file holds in Chromium (else 100,000).
 */
const FOR_A_CHECK = { DATELINE_STOPS: '128', DATELINE_HIGHLIGHTS: '40000' };

const END_TO_END = ['run', '--config', 'vitest.e2e.config.ts'];

/**
 * Everything that must hold, cheapest first. What stands in one step runs at the same time; the
 * first step that fails ends the run.
 */
const STEPS: readonly (readonly [title: string, ...programs: Program[]])[] = [
  [
    'Formatter and linter, types (those of the engine without DOM), knowledge',
    { command: 'biome', args: ['check', '.'] },
    { command: 'tsc', args: ['--noEmit'] },
    { command: 'tsc', args: ['--noEmit', '-p', 'lib/engine'] },
    { command: 'tsx', args: ['cli/knowledge.ts', 'check'] },
  ],
  ['Unit tests that touch a page', { command: 'vitest', args: ['run', ...WITH_PAGE] }],
  ['All other unit and architecture tests', { command: 'vitest', args: ['run', ...WITHOUT_PAGE] }],
  [
    'Builds for Chromium and Firefox',
    ...BROWSERS.map((kind) => ({ command: 'wxt', args: ['build', '-b', kind] })),
  ],
  ['Store lint', { command: 'tsx', args: ['scripts/lint-webext.ts'] }],
  [
    'End to end in Chromium and Firefox',
    ...BROWSERS.map((kind) => ({
      command: 'vitest',
      args: END_TO_END,
      env: { ...FOR_A_CHECK, DATELINE_E2E: kind },
    })),
  ],
];

try {
  say('Browsers');
  for (const kind of BROWSERS) console.log(`  ${kind}: ${findOrInstallBrowser(kind)}`);
  for (const [title, ...programs] of STEPS) {
    say(title);
    if (!(await runBeside(programs))) throw new Error(`${title}: failed.`);
  }
  say('All passed.');
} catch (error) {
  console.error(`\n✖ ${(error as Error).message}`);
  process.exit(1);
}
