import { browser, defineBackground } from '#imports';
import { announceChange } from '@/lib/background/announce';
import { createAnswers } from '@/lib/background/answers';
import { listen } from '@/lib/background/listen';
import { DatelineDatabase } from '@/lib/db/database';
import { tidyUp } from '@/lib/db/housekeeping';

export default defineBackground(() => {
  const store = {
    database: new DatelineDatabase(),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  const answers = createAnswers(
    { store, scholar: () => Promise.reject(new Error('no knowledge')) },
    {
      announce: (slug) => void announceChange(slug),
      async navigate(tabId, path) {
        await browser.tabs.update(tabId, { url: browser.runtime.getURL('/') + path });
      },
      async openTab(path) {
        await browser.tabs.create({ url: browser.runtime.getURL('/') + path });
      },
    },
  );
  listen(answers, (address) => /\/archive\/([^/?#]+)/.exec(address)?.[1] ?? null);

  browser.runtime.onStartup.addListener(() => void tidyUp(store));
  browser.runtime.onInstalled.addListener(() => void tidyUp(store));
});
