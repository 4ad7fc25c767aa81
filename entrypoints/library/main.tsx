import '@/assets/page.css';
import { render } from 'preact';
import { applyLook } from '@/components/apply-look';
import { LibraryPage } from '@/components/LibraryPage';
import { t } from '@/lib/i18n';
import { createLibraryState } from '@/lib/state/library-state';
import { createSettingsState } from '@/lib/state/settings-state';

const settings = createSettingsState();
const state = createLibraryState();

async function start(root: HTMLElement) {
  await settings.loaded;
  applyLook(document.documentElement, settings);
  document.title = `${t('library_title')} – Dateline`;
  render(<LibraryPage state={state} />, root);
  await state.load();
}

const root = document.getElementById('root');
if (root) void start(root);
