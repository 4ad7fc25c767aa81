import '@/assets/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { applyLook } from '@/components/apply-look';
import { LibraryPage } from '@/components/LibraryPage';
import { tellFailures } from '@/components/tell-failures';
import { t } from '@/lib/i18n';
import { createLibraryState } from '@/lib/state/library-state';
import { createSettingsState } from '@/lib/state/settings-state';
import { openExportFolder } from './export-folder';

const settings = createSettingsState();
const state = createLibraryState(openExportFolder(window));

/** The address says whose page is shown, so that it can be gone back from. */
function followAddress() {
  const entityOf = () => new URLSearchParams(location.search).get('entity');
  state.showEntity(entityOf());
  window.addEventListener('popstate', () => state.showEntity(entityOf()));
  effect(() => {
    const entity = state.entity.value;
    if (entity === entityOf()) return;
    const query = entity === null ? '' : `?${new URLSearchParams({ entity })}`;
    history.pushState(null, '', `/library.html${query}`);
  });
}

async function start(root: HTMLElement) {
  tellFailures();
  // The articles are on their way while the look is asked for.
  const loaded = state.load();
  await settings.loaded;
  applyLook(document.documentElement, settings);
  document.title = `${t('library_title')} – Dateline`;
  followAddress();
  render(<LibraryPage state={state} settings={settings} />, root);
  await loaded;
}

const root = document.getElementById('root');
if (root) void start(root);
