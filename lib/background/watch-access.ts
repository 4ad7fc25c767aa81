import { browser } from '#imports';
import { t } from '@/lib/i18n';
import { takeOverTabs } from './take-over';

/**
 * Says at the button in the toolbar when the reader, or the browser, took back the permission for the
 * archive's pages; the popup behind it asks for it again.
 */
export function watchAccess(): void {
  browser.permissions.onRemoved.addListener(() => void showAccess());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void showAccess();
    if (origins.length > 0) void takeOverTabs();
  });
  void showAccess();
}

async function showAccess(): Promise<void> {
  const { host_permissions: origins = [] } = browser.runtime.getManifest();
  const isAllowed = await browser.permissions.contains({ origins });
  await Promise.all([
    browser.action.setBadgeText({ text: isAllowed ? '' : '!' }),
    browser.action.setTitle({ title: t(isAllowed ? 'extension_name' : 'popup_permission') }),
  ]);
}
