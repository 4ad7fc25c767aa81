import '@/assets/page.css';
import { render } from 'preact';
import { applyLook } from '@/components/apply-look';
import { HelpPage } from '@/components/HelpPage';
import { tellFailures } from '@/components/tell-failures';
import { t } from '@/lib/i18n';
import { createSettingsState } from '@/lib/state/settings-state';

const settings = createSettingsState();

async function start(root: HTMLElement) {
  tellFailures();
  await settings.loaded;
  applyLook(document.documentElement, settings);
  document.title = `${t('help_title')} – Dateline`;
  render(<HelpPage settings={settings} />, root);
  // What the address points at was not there when the page was opened.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

const root = document.getElementById('root');
if (root) void start(root);
