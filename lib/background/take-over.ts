import { browser } from '#imports';

const SCRIPT = '/content-scripts/archive.js';

/**
 * Puts our script into archive pages that were open before this version came, where the one that
 * stands there steps down. Firefox does so by itself, and gives us no means to.
 */
export async function takeOverTabs(): Promise<void> {
  if (!browser.scripting) return;
  const { host_permissions: url = [] } = browser.runtime.getManifest();
  const tabs = await browser.tabs.query({ url });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] });
      } catch {
        // A tab that is being closed, sleeps or shows an error page: its next load brings the script.
      }
    }),
  );
}
