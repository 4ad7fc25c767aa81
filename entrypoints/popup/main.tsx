import '@/assets/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { applyLook } from '@/components/apply-look';
import { PopupPage } from '@/components/PopupPage';
import { tellFailures } from '@/components/tell-failures';
import { sendMessage } from '@/lib/messages';
import { createSettingsState } from '@/lib/state/settings-state';
import { createSiteAccess } from '@/lib/state/site-access';
import { createTabState } from '@/lib/state/tab-state';

const settings = createSettingsState();
const tab = createTabState();
const access = createSiteAccess();
/** Firefox's own; the types are Chromium's. */
const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };

async function start(root: HTMLElement) {
  tellFailures();
  await Promise.all([access.loaded, settings.loaded]);
  applyLook(document.documentElement, settings);
  effect(() => {
    if (settings.settings.value) void tab.refresh();
  });
  effect(() => draw(root, access.permitted.value !== false, access.late.value));
}

function draw(root: HTMLElement, permitted: boolean, late: boolean) {
  render(
    <PopupPage
      tab={tab}
      settings={settings}
      permitted={permitted}
      late={late}
      onPermit={() => void access.ask()}
      onReader={() => void openReader()}
      onPanel={panelOpener()}
      onLibrary={() => void leave(sendMessage('openLibrary', { entity: null }))}
      onOptions={() => void leave(browser.runtime.openOptionsPage())}
      onHelp={() => void leave(browser.tabs.create({ url: '/help.html' }))}
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
