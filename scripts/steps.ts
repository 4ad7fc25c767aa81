import { spawnSync } from 'node:child_process';

/** Says what happens now, so that a long silence is never a riddle. */
export function say(message: string): void {
  console.log(`\n▸ ${message}`);
}

/**
 * Runs a program of `node_modules/.bin` or of the system, its output going where ours goes.
 *
 * @returns whether it succeeded
 */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status === 0;
}
