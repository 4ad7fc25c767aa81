import type { WorkProgress } from '@/lib/messages/backups';
import type { BackupFault } from '@/lib/notes/backup';
import { StoppedError, type Watch } from '@/lib/notes/watch';
import { faultOf } from './backup-file';

/** Least time between two words on how far work has come, in milliseconds. */
const TELL = 100;

/** Long work that a page waits for: it says how far it has come, and can be stopped. */
export interface WatchedWork {
  /**
   * @param id of the command that asked for it
   * @returns the fault `stopped` where it was
   */
  run<T>(id: string, work: (watch: Watch) => Promise<T>): Promise<T | BackupFault>;
  /** Where there is no such work nothing is done. */
  stop(id: string): void;
}

/** @param tell says to our pages how far work has come */
export function createWatchedWork(tell: (progress: WorkProgress) => void): WatchedWork {
  const running = new Map<string, AbortController>();
  return {
    async run(id, work) {
      const own = new AbortController();
      running.set(id, own);
      let told = 0;
      try {
        return await work((done, total) => {
          if (own.signal.aborted) throw new StoppedError(id);
          if (performance.now() - told < TELL) return;
          told = performance.now();
          tell({ id, done, total });
        });
      } catch (error) {
        if (error instanceof StoppedError) return faultOf('stopped');
        throw error;
      } finally {
        running.delete(id);
      }
    },
    stop: (id) => running.get(id)?.abort(),
  };
}
