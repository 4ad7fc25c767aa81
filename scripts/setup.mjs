// Runs on a bare Node ≥ 20, before any package is there: no imports beyond Node's own.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');

/** Says what happens now, so that a long silence is never a riddle. */
export function say(message) {
  console.log(`\n▸ ${message}`);
}

/** Runs a program and ends this one with its exit code if it fails. */
function runOrExit(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the packages of the lock file, if that was not done since it last changed. */
export function installPackages() {
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing packages (about a minute the first time) …');
  runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
}

/**
 * Runs a TypeScript file of this project with the Node that the project brings along (the
 * machine's own where that one could not be installed).
 */
export function runScript(file, args) {
  const bundled = join(ROOT, 'node_modules', 'node', 'bin', 'node');
  const node = existsSync(bundled) ? bundled : process.execPath;
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH];
  runOrExit(node, ['--import', 'tsx', join(ROOT, file), ...args], {
    env: { ...process.env, PATH: path.join(process.platform === 'win32' ? ';' : ':') },
  });
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Dateline needs Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}
