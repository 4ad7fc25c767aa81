import { type ReadonlySignal, signal } from '@preact/signals';
import { onMessage, sendMessage } from '../messages';
import { newCommandId } from './new-command-id';

/** Long work that the background does for this page, one piece at a time. */
export interface WatchedWork {
  /** Steps done of all; null while nothing is going on. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number } | null>;
  /** @param ask sends the command with this id */
  run<T>(ask: (commandId: string) => Promise<T>): Promise<T>;
  stop(): void;
  /** Hears no more of how far work has come. */
  dispose(): void;
}

export function createWatchedWork(): WatchedWork {
  const progress = signal<{ done: number; total: number } | null>(null);
  let running: string | null = null;
  const dispose = onMessage('workAdvanced', ({ data: { id, done, total } }) => {
    if (id === running) progress.value = { done, total };
  });
  return {
    progress,
    async run(ask) {
      const id = newCommandId();
      running = id;
      progress.value = { done: 0, total: 1 };
      try {
        return await ask(id);
      } finally {
        if (running === id) {
          running = null;
          progress.value = null;
        }
      }
    },
    stop() {
      // Where nobody hears it the work is over.
      if (running !== null) void sendMessage('stopWork', running).catch(() => undefined);
    },
    dispose,
  };
}
