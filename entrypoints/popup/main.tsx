import '@/assets/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { applyLook } from '@/components/apply-look';
import { PopupPage } from '@/components/PopupPage';
import { sendMessage } from '@/lib/messages';
import { createSettingsState } from '@/lib/state/settings-state';
import { createTabState } from '@/lib/state/tab-state';

const settings = createSettingsState();
const tab = createTabState();
/** Firefox's own; the types are Chromium's. */
const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
const origins = browser.runtime.getManifest().host_permissions ?? [];

async function start(root: HTMLElement) {
  const isPermitted = () => browser.permissions.contains({ origins });
  const [permitted] = await Promise.all([isPermitted(), settings.loaded]);
  const look = async () => draw(root, await isPermitted(), !permitted);
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  applyLook(document.documentElement, settings);
  effect(() => {
    if (settings.settings.value) void tab.refresh();
  });
  draw(root, permitted, false);
}

/** @param late whether the permission came when the page below was open already */
function draw(root: HTMLElement, permitted: boolean, late: boolean) {
  render(
    <PopupPage
      tab={tab}
      settings={settings}
      permitted={permitted}
      late={late}
      onPermit={async () => draw(root, await browser.permissions.request({ origins }), true)}
      onReader={() => void openReader()}
      onPanel={panelOpener()}
      onLibrary={() => void leave(sendMessage('openLibrary', { entity: null }))}
      onOptions={() => void leave(browser.runtime.openOptionsPage())}
    />,
    root,
  );
}

/** Opening is allowed only in the very turn of the click: nothing may be awaited before. */
function panelOpener(): (() => void) | null {
  if (browser.sidePanel) {
    return () => {
      const windowId = tab.windowId.value;
      if (windowId !== null) void leave(browser.sidePanel.open({ windowId }));
    };
  }
  return sidebarAction ? () => void leave(sidebarAction.open()) : null;
}

async function openReader() {
  const slug = tab.page.value?.article.slug;
  const tabId = tab.tabId.value;
  if (slug !== undefined && tabId !== null) await leave(sendMessage('openReader', { slug, tabId }));
}

async function leave(work: Promise<unknown>) {
  await work;
  close();
}

const root = document.getElementById('root');
if (root) void start(root);
