import { spawnSync } from 'node:child_process';
import { KINDS } from './kinds';

/**
 * Builds the extension once more with its shadow root open, so that tests can look inside; all
 * else is the same. What the page itself can see is tested on the real builds.
 */
export function setup(): void {
  for (const browser of KINDS) {
    const { status, stderr } = spawnSync(
      'wxt',
      ['build', '--browser', browser, '--mode', 'e2e', '--level', 'error'],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The test build for ${browser} failed:\n${stderr}`);
  }
}
