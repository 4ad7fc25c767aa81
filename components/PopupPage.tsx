import './PopupPage.css';
import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { type AnnotationType, isActive } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import type { TabState } from '@/lib/state/tab-state';
import { DateForm } from './DateForm';
import { dateText } from './date-text';
import { Switch } from './Switch';
import { TypeChoice } from './TypeChoice';

interface Props {
  readonly tab: TabState;
  readonly settings: SettingsState;
  /** False where the browser may not let us onto jta.org (Firefox asks the reader). */
  readonly permitted: boolean;
  /** The permission came just now: pages that were open before show nothing until they load again. */
  readonly late: boolean;
  readonly onPermit: () => void;
  readonly onReader: () => void;
  /** Null where the browser has neither side panel nor sidebar. */
  readonly onPanel: (() => void) | null;
  readonly onLibrary: () => void;
  readonly onOptions: () => void;
  readonly onHelp: () => void;
}

/** What was recognised in the active tab, what of it is shown, and the ways into Dateline. */
export function PopupPage(props: Props) {
  const { tab, settings, permitted, late } = props;
  const { onPermit, onReader, onPanel, onLibrary, onOptions, onHelp } = props;
  const page = tab.page.value;

  return (
    <main class="popup-page">
      <h1>{t('extension_name')}</h1>
      {!permitted && (
        <section class="popup-permission" aria-labelledby="popup-permission">
          <h2 id="popup-permission">{t('popup_permission')}</h2>
          <p>{t('popup_permission_why')}</p>
          <button type="button" class="button is-primary" onClick={onPermit}>
            {t('popup_permit')}
          </button>
        </section>
      )}
      {page && <Recognised {...props} />}
      {page === undefined && permitted && <p role="status">{t('help_waiting')}</p>}
      {page === null && permitted && (
        <p role="status">{t(late ? 'popup_permitted' : 'panel_no_article')}</p>
      )}
      {page === null && permitted && !late && <p>{t('help_reload')}</p>}
      <div class="popup-ways">
        {page && (
          <button type="button" class="button is-primary" onClick={onReader}>
            {t('popup_reader')}
          </button>
        )}
        {onPanel && (
          <button type="button" class="button" onClick={onPanel}>
            {t('popup_panel')}
          </button>
        )}
        <button type="button" class="button" onClick={onLibrary}>
          {t('popup_library')}
        </button>
        <button type="button" class="button" onClick={onOptions}>
          {t('popup_options')}
        </button>
        <button type="button" class="button" onClick={onHelp}>
          {t('help_title')}
        </button>
      </div>
      <Switch
        label={t('popup_on_everywhere')}
        on={settings.settings.value.enabled}
        onChange={(on) => void settings.change('enabled', on)}
      />
    </main>
  );
}

function Recognised({ tab, settings }: Props) {
  const [dating, setDating] = useState(false);
  const page = tab.page.value;
  if (!page) return null;
  const { article, annotations, highlights } = page;
  const { publishedOn, dateSource, slug, title } = article;
  const now = settings.settings.value;

  const counts = new Map<AnnotationType, number>();
  for (const annotation of annotations) {
    const type = annotation.kind === 'date' ? 'date' : annotation.type;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }

  function saveDate(day: string | null) {
    setDating(false);
    void tab.setDate(day);
  }

  return (
    <section aria-label={t('popup_this_article')}>
      <h2 lang="en" dir="ltr">
        {title}
      </h2>
      <p class="popup-date">
        <span>{publishedOn ? dateText(publishedOn) : t('reader_date_unknown')}</span>
        <button
          type="button"
          class="text-button"
          aria-expanded={dating}
          onClick={() => setDating(!dating)}
        >
          {t(publishedOn ? 'reader_date_correct' : 'reader_date_enter')}
        </button>
      </p>
      {dating && (
        <DateForm
          day={publishedOn}
          corrected={dateSource === 'reader'}
          onSave={saveDate}
          onCancel={() => setDating(false)}
        />
      )}
      <p role="status">{t('popup_found', annotations.length, highlights.length)}</p>
      {now.enabled && (
        <>
          <Switch
            label={t('popup_on_here')}
            on={isActive(now, slug)}
            onChange={(on) => void settings.showArticle(slug, on)}
          />
          <TypeChoice
            shown={now.typesShown}
            counts={counts}
            onChange={(shown) => void settings.change('typesShown', shown)}
          />
        </>
      )}
    </section>
  );
}
