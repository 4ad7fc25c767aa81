import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '#imports';

/** Whether the browser lets Dateline onto the archive's pages; Firefox asks the reader for it. */
export interface SiteAccess {
  /** Null until the browser has answered. */
  readonly permitted: ReadonlySignal<boolean | null>;
  /** It came just now: pages that were open before show nothing until they load again. */
  readonly late: ReadonlySignal<boolean>;
  /** Settles with the browser's first answer. */
  readonly loaded: Promise<void>;
  /** Asks the reader. Must be called in the very turn of a click. */
  ask(): Promise<void>;
}

export function createSiteAccess(): SiteAccess {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  const permitted = signal<boolean | null>(null);
  const late = signal(false);

  async function look() {
    const now = await browser.permissions.contains({ origins });
    if (now && permitted.value === false) late.value = true;
    permitted.value = now;
  }

  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  return {
    loaded: look(),
    permitted,
    late,
    async ask() {
      await browser.permissions.request({ origins });
      await look();
    },
  };
}
