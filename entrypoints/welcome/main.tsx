import '@/assets/page.css';
import { render } from 'preact';
import { applyLook } from '@/components/apply-look';
import { tellFailures } from '@/components/tell-failures';
import { WelcomePage } from '@/components/WelcomePage';
import { t } from '@/lib/i18n';
import { createFloatState } from '@/lib/state/float-state';
import { SAMPLE_CABLE } from '@/lib/state/sample-cable';
import { createSampleState } from '@/lib/state/sample-state';
import { createSettingsState } from '@/lib/state/settings-state';
import { createSiteAccess } from '@/lib/state/site-access';

const settings = createSettingsState();
const state = createSampleState(SAMPLE_CABLE);
const floats = createFloatState();
const access = createSiteAccess();

async function start(root: HTMLElement) {
  tellFailures();
  const read = state.load();
  await settings.loaded;
  applyLook(document.documentElement, settings);
  document.title = `${t('welcome_title')} – Dateline`;
  render(<WelcomePage {...{ state, settings, floats, access }} />, root);
  await read;
}

const root = document.getElementById('root');
if (root) void start(root);
