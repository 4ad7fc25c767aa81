import '@/assets/page.css';
import { render } from 'preact';
import { browser } from '#imports';
import { applyLook } from '@/components/apply-look';
import { OptionsPage } from '@/components/OptionsPage';
import { tellFailures } from '@/components/tell-failures';
import { t } from '@/lib/i18n';
import { createBackupsState } from '@/lib/state/backups-state';
import { createCorrectionsState } from '@/lib/state/corrections-state';
import { readEntryLink } from '@/lib/state/entry-link';
import { createExportRun } from '@/lib/state/export-run';
import { createFileBackupsState } from '@/lib/state/file-backups-state';
import { createImportRun } from '@/lib/state/import-run';
import { createOwnKnowledgeState } from '@/lib/state/own-knowledge-state';
import { createSettingsState } from '@/lib/state/settings-state';
import { createWatchedWork } from '@/lib/state/watched-work';
import { openExportFolder } from '../library/export-folder';
import { carrier, createFilePlaces } from './backup-places';
import { createTakeOver } from './take-over';

const settings = createSettingsState();
const corrections = createCorrectionsState();
const work = createWatchedWork();
const backups = createBackupsState(carrier, work);
const files = createFileBackupsState(createFilePlaces(window), work);
const own = createOwnKnowledgeState();
const exports = createExportRun(openExportFolder(window));
const imports = createImportRun();

async function start(root: HTMLElement) {
  tellFailures();
  render(<p role="status">{t('help_waiting')}</p>, root);
  await Promise.all([
    settings.loaded,
    corrections.load(),
    backups.load(),
    files.load(),
    own.load(),
  ]);
  applyLook(document.documentElement, settings);
  document.title = `${t('options_title')} – Dateline`;
  render(
    <OptionsPage
      state={settings}
      corrections={corrections}
      backups={backups}
      files={files}
      own={own}
      link={readEntryLink(location.search)}
      onLinkDone={forgetLink}
      version={browser.runtime.getManifest().version}
      exports={exports}
      imports={imports}
      takeOver={createTakeOver()}
    />,
    root,
  );
}

/** Loaded again, the page does not ask for an entry that was written. */
function forgetLink() {
  history.replaceState(null, '', location.pathname);
}

const root = document.getElementById('root');
if (root) void start(root);
