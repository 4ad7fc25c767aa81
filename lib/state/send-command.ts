import { storageFault } from '../notes/storage-error';

/** Waits between attempts, in ms. */
const PAUSES = [100, 400, 1500] as const;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Sends a command again while no answer comes: the background may be stopped at any moment, also
 * between doing and answering. Harmless, as the same command id is done once. A storage that
 * refuses is not asked again.
 *
 * @param send the same command with the same id at each call
 * @throws what the last attempt threw
 */
export async function sendCommand<T>(send: () => Promise<T>, wait = pause): Promise<T> {
  for (const ms of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (storageFault(error) !== null || isRefused(error)) throw error;
      await wait(ms);
    }
  }
  return send();
}

/** The background looked at the command and would not do it: asking again cannot help. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RefusedError' || error.name === 'ValiError');
}
