import { spawnSync } from 'node:child_process';

/** What `web-ext lint` says of one place. */
interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
}

/**
 * Warnings that are known and accepted, each with its reason. Anything else, and every error,
 * fails the run.
 */
const ACCEPTED: readonly {
  readonly code: string;
  readonly file: RegExp;
  readonly reason: string;
}[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\//u,
    reason:
      'Preact can set innerHTML through dangerouslySetInnerHTML, which nothing of ours uses (tests/architecture.test.ts).',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^content-scripts\/archive\.js$/u,
    reason:
      'Preact as above; Readability writes HTML only into the copy of the page that it works on, which is never shown.',
  },
];

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
if (!stdout.startsWith('{')) throw new Error(`web-ext gave no report: ${stderr || stdout}`);
const report = JSON.parse(stdout) as { errors: Finding[]; warnings: Finding[] };

const place = ({ code, file = '', line, message }: Finding) =>
  `${code} ${file}${line ? `:${line}` : ''} ${message}`;
const reasonFor = ({ code, file = '' }: Finding) =>
  ACCEPTED.find((entry) => entry.code === code && entry.file.test(file))?.reason;

const refused = [...report.errors, ...report.warnings.filter((warning) => !reasonFor(warning))];
for (const warning of report.warnings.filter(reasonFor)) {
  console.log(`accepted: ${place(warning)}\n  because ${reasonFor(warning)}`);
}
for (const finding of refused) console.error(`refused: ${place(finding)}`);
console.log(`${report.warnings.length} warnings, ${report.errors.length} errors`);
if (refused.length > 0) process.exit(1);
