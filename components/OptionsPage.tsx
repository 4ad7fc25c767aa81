import './OptionsPage.css';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n';
import type { EntryLink } from '@/lib/notes/own-entry';
import type { BackupsState } from '@/lib/state/backups-state';
import type { CorrectionsState } from '@/lib/state/corrections-state';
import type { ExportRun } from '@/lib/state/export-run';
import type { FileBackupsState } from '@/lib/state/file-backups-state';
import type { ImportRun } from '@/lib/state/import-run';
import type { OwnKnowledgeState } from '@/lib/state/own-knowledge-state';
import { PAGE_CORNERS, type PageCorner } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import { BackupList } from './BackupList';
import { BundledList } from './BundledList';
import { Choice } from './Choice';
import { CorrectionList } from './CorrectionList';
import { DisplayChoices } from './DisplayChoices';
import { ExportTools } from './ExportTools';
import { NotesImport } from './NotesImport';
import { OwnEntries } from './OwnEntries';
import { ShortcutChoices } from './ShortcutChoices';
import { Switch } from './Switch';
import { type TakeOver, TakeOverChoice } from './TakeOverChoice';
import { type Notice, Toast } from './Toast';
import { TypeChoice } from './TypeChoice';

interface Props {
  readonly state: SettingsState;
  readonly corrections: CorrectionsState;
  readonly backups: BackupsState;
  readonly files: FileBackupsState;
  readonly own: OwnKnowledgeState;
  /** Words of an article that an entry is to be written for. */
  readonly link: EntryLink | null;
  /** The entry for these words was written, or not. */
  readonly onLinkDone: () => void;
  readonly version: string;
  readonly exports: ExportRun;
  readonly imports: ImportRun;
  /** Null where the browser needs no leave for it. */
  readonly takeOver: TakeOver | null;
}

const CORNERS: Readonly<Record<PageCorner, MessageKey>> = {
  'bottom-end': 'corner_bottom_end',
  'bottom-start': 'corner_bottom_start',
  'top-end': 'corner_top_end',
  'top-start': 'corner_top_start',
};

/** Everything that can be set, where the notes are, and what this is. */
export function OptionsPage(props: Props) {
  const {
    state,
    corrections,
    backups,
    files,
    own,
    link,
    onLinkDone,
    version,
    exports,
    imports,
    takeOver,
  } = props;
  const [notice, setNotice] = useState<Notice | null>(null);
  const { enabled, pageButton, pageCorner, typesShown } = state.settings.value;
  return (
    <main class="options-page">
      <header>
        <h1>{t('options_title')}</h1>
        <a href="/help.html">{t('help_title')}</a>
        <a href="/welcome.html">{t('help_welcome')}</a>
      </header>
      <section aria-labelledby="options-pages">
        <h2 id="options-pages">{t('options_pages')}</h2>
        <Switch
          label={t('popup_on_everywhere')}
          on={enabled}
          onChange={(on) => void state.change('enabled', on)}
        />
        <Switch
          label={t('options_page_button')}
          on={pageButton}
          onChange={(on) => void state.change('pageButton', on)}
        />
        {pageButton && (
          <Choice
            name="options_corner"
            options={PAGE_CORNERS}
            labels={CORNERS}
            value={pageCorner}
            onChange={(corner) => void state.change('pageCorner', corner)}
          />
        )}
        {takeOver && <TakeOverChoice takeOver={takeOver} />}
        <TypeChoice
          shown={typesShown}
          onChange={(shown) => void state.change('typesShown', shown)}
        />
      </section>
      <section aria-labelledby="options-display">
        <h2 id="options-display">{t('options_display')}</h2>
        <DisplayChoices state={state} />
      </section>
      <section aria-labelledby="options-keys">
        <h2 id="options-keys">{t('options_keys')}</h2>
        <ShortcutChoices state={state} />
      </section>
      <section aria-labelledby="options-names">
        <h2 id="options-names">{t('options_names')}</h2>
        <CorrectionList state={corrections} entries={own.knowledge.value?.entries ?? []} />
      </section>
      <section aria-labelledby="options-own">
        <h2 id="options-own">{t('options_own')}</h2>
        <OwnEntries state={own} link={link} onLinkDone={onLinkDone} />
      </section>
      <section aria-labelledby="options-notes">
        <h2 id="options-notes">{t('options_notes')}</h2>
        <p>{t('options_notes_where')}</p>
        <p>{t('options_notes_out')}</p>
        <p class="button-row">
          <ExportTools slugs="all" run={exports} onNotice={setNotice} />
          <a class="button" href="/library.html">
            {t('popup_library')}
          </a>
        </p>
      </section>
      <section aria-labelledby="options-import">
        <h2 id="options-import">{t('import_title')}</h2>
        <NotesImport run={imports} />
      </section>
      <section aria-labelledby="options-backups">
        <h2 id="options-backups">{t('options_backups')}</h2>
        <BackupList state={backups} files={files} />
      </section>
      <section aria-labelledby="options-about">
        <h2 id="options-about">{t('options_about')}</h2>
        <p>{t('options_about_text', version)}</p>
        <p>{t('options_about_fonts')}</p>
        <BundledList />
      </section>
      <Toast notice={notice} onDone={() => setNotice(null)} />
    </main>
  );
}
