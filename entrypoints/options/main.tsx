import '@/assets/page.css';
import { render } from 'preact';
import { browser } from '#imports';
import { applyLook } from '@/components/apply-look';
import { OptionsPage } from '@/components/OptionsPage';
import { saveFile } from '@/components/save-file';
import { t } from '@/lib/i18n';
import { sendMessage } from '@/lib/messages';
import { createBackupsState } from '@/lib/state/backups-state';
import { createCorrectionsState } from '@/lib/state/corrections-state';
import { createSettingsState } from '@/lib/state/settings-state';

const settings = createSettingsState();
const corrections = createCorrectionsState();
const backups = createBackupsState();

async function start(root: HTMLElement) {
  await Promise.all([settings.loaded, corrections.load(), backups.load()]);
  applyLook(document.documentElement, settings);
  document.title = `${t('options_title')} – Dateline`;
  render(
    <OptionsPage
      state={settings}
      corrections={corrections}
      backups={backups}
      version={browser.runtime.getManifest().version}
      onExport={async (format) =>
        saveFile(await sendMessage('exportNotes', { slugs: 'all', format }))
      }
    />,
    root,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
