import { browser } from '#imports';
import type { TakeOver } from '@/components/TakeOverChoice';

const NEEDED = { permissions: ['scripting' as const] };

/** Of Chromium, whose new script comes into open pages only by that permission; null elsewhere. */
export function createTakeOver(): TakeOver | null {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  if (!optional.some((permission) => permission === 'scripting')) return null;
  return {
    isAllowed: () => browser.permissions.contains(NEEDED),
    async allow(on) {
      if (on) return browser.permissions.request(NEEDED);
      await browser.permissions.remove(NEEDED);
      return false;
    },
  };
}
