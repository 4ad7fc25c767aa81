import { spawn, spawnSync } from 'node:child_process';

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

/** A program of `node_modules/.bin` or of the system, and what is set for it in the environment. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs programs at the same time, their lines going where ours go as they come.
 *
 * @returns whether all of them succeeded
 */
export async function runBeside(programs: readonly Program[]): Promise<boolean> {
  const codes = await Promise.all(programs.map(exitCodeOf));
  return codes.every((code) => code === 0);
}

function exitCodeOf({ command, args, env }: Program): Promise<number | null> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', ({ message }) => {
      console.error(message);
      resolve(null);
    });
  });
}
