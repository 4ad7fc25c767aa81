import '@/assets/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { applyLook } from '@/components/apply-look';
import { PanelPage } from '@/components/PanelPage';
import { tellFailures } from '@/components/tell-failures';
import { sendMessage } from '@/lib/messages';
import { createSettingsState } from '@/lib/state/settings-state';
import { createTabState } from '@/lib/state/tab-state';

const settings = createSettingsState();
const state = createTabState();

async function start(root: HTMLElement) {
  tellFailures();
  await settings.loaded;
  applyLook(document.documentElement, settings);
  // What is switched on or off shows here too.
  effect(() => {
    if (settings.settings.value) void state.refresh();
  });
  render(
    <PanelPage
      state={state}
      onOpenReader={() => void openReader()}
      onOpenLibrary={() => void sendMessage('openLibrary', { entity: null })}
    />,
    root,
  );
}

async function openReader() {
  const slug = state.page.value?.article.slug;
  const tabId = state.tabId.value;
  if (slug !== undefined && tabId !== null) await sendMessage('openReader', { slug, tabId });
}

const root = document.getElementById('root');
if (root) void start(root);
