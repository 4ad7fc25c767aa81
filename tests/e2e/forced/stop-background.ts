import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from '../session';

/** Ends the background of the extension as the browser does, at once, whatever it is doing. */
export interface Stopper {
  /** Resolves when it is stopped. @returns whether there was a running one */
  stop(): Promise<boolean>;
}

const EXTENSION_ID = 'dateline@dateline.example';

/** @param own a page of the extension */
export function createStopper(session: Session, own: Page): Promise<Stopper> {
  return session.kind === 'chrome' ? workerStopper(own) : eventPageStopper(session);
}

/** Chromium's service worker. */
async function workerStopper(own: Page): Promise<Stopper> {
  const devtools: CDPSession = await own.createCDPSession();
  let status = 'stopped';
  const watchers = new Set<() => void>();
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    status = versions.at(-1)?.runningStatus ?? status;
    for (const look of watchers) look();
  });
  await devtools.send('ServiceWorker.enable');

  const until = (wanted: (now: string) => boolean) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!wanted(status)) return;
        watchers.delete(look);
        done();
      };
      watchers.add(look);
      look();
    });
  return {
    async stop() {
      if (status === 'stopped' || status === 'stopping') return false;
      await devtools.send('ServiceWorker.stopAllWorkers');
      await until((now) => now === 'stopped');
      return true;
    },
  };
}

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Firefox's event page: asked of the browser itself, as `about:debugging` does. */
export async function eventPageStopper({ browser }: Session): Promise<Stopper> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
    .result as { contexts: readonly { context: string }[] };
  const target = { context: tree.contexts[0]?.context };
  const expression = `(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
    const before = extension.backgroundState;
    if (before === 'stopped') return before;
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    return before;
  })()`;
  return {
    async stop() {
      const answer = await connection.send('script.evaluate', {
        expression,
        target,
        awaitPromise: true,
      });
      const { result } = answer.result as { result?: { value?: string } };
      return result?.value === 'running' || result?.value === 'starting';
    },
  };
}
