/**
 * Told by long work how many of its steps are done.
 *
 * @throws {StoppedError} if the work is not wanted any more: what is in hand is left undone
 */
export type Watch = (done: number, total: number) => void;

/** Somebody stopped the work. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** For work that nobody waits for. */
export const UNWATCHED: Watch = () => undefined;
