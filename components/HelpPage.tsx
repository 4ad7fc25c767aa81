import './HelpPage.css';
import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '@/lib/i18n';
import { COLOURS } from '@/lib/notes/highlight';
import { ANNOTATION_TYPES, type AnnotationType } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import { HelpKeys } from './HelpKeys';
import { kindName } from './kind-name';
import { SearchOperators } from './SearchOperators';

/** Words as cables have them, which stay English. */
const EXAMPLES: Readonly<Record<AnnotationType, string>> = {
  person: 'V. M. Molotov',
  place: 'Tel Aviv',
  organization: 'United Nations',
  event: 'Eichmann trial',
  document: 'Balfour Declaration',
  office: 'the Foreign Minister',
  term: 'Yishuv',
  date: 'last February',
};

const MEANINGS: Readonly<Record<AnnotationType, MessageKey>> = {
  person: 'help_person',
  place: 'help_place',
  organization: 'help_organization',
  event: 'help_event',
  document: 'help_document',
  office: 'help_office',
  term: 'help_term',
  date: 'help_date',
};

const SECTIONS = [
  ['help-marks', 'help_marks'],
  ['help-keys', 'help_keys'],
  ['help-search', 'help_search'],
  ['help-places', 'help_places'],
  ['help-notes', 'help_notes'],
  ['help-off', 'help_off'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** What the marks mean, which keys there are, how to search, where the notes live. */
export function HelpPage({ settings }: { readonly settings: SettingsState }) {
  return (
    <main class="help-page">
      <h1>{t('help_title')}</h1>
      <nav aria-label={t('help_contents')}>
        <ul>
          {SECTIONS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
        <p class="button-row">
          <a class="button" href="/welcome.html">
            {t('help_welcome')}
          </a>
          <a class="button" href="/library.html">
            {t('popup_library')}
          </a>
          <a class="button" href="/options.html">
            {t('popup_options')}
          </a>
        </p>
      </nav>
      <Section at={0}>
        <p>{t('help_marks_text')}</p>
        <Marks />
        <p>{t('help_marks_density')}</p>
        <p>{t('help_marks_sure')}</p>
        <p class="help-colours" lang="en" dir="ltr">
          {COLOURS.map((colour) => (
            <mark key={colour} class={`is-${colour}`}>
              {EXAMPLES.place}
            </mark>
          ))}
        </p>
        <p>{t('help_marks_yours')}</p>
        <p>{t('help_marks_faults')}</p>
      </Section>
      <Section at={1}>
        <HelpKeys settings={settings} />
      </Section>
      <Section at={2}>
        <p>{t('help_search_text')}</p>
        <SearchOperators />
      </Section>
      <Section at={3}>
        <p>{t('help_places_text')}</p>
        <dl>
          <Term name="place_moved" what="help_moved" />
          <Term name="place_lost" what="help_lost" />
          <Term name="place_kept" what="help_kept" />
        </dl>
      </Section>
      <Section at={4}>
        <p>{t('options_notes_where')}</p>
        <p>{t('help_notes_backup')}</p>
        <p>
          <a href="/options.html#options-backups">{t('help_notes_backups')}</a>
        </p>
      </Section>
      <Section at={5}>
        <dl>
          <Term name="help_off_article" what="help_off_article_how" />
          <Term name="help_off_types" what="help_off_types_how" />
          <Term name="help_off_all" what="help_off_all_how" />
          <Term name="help_off_button" what="help_off_button_how" />
          <Term name="help_move_button" what="help_move_button_how" />
          <Term name="help_off_keys" what="help_off_keys_how" />
          <Term name="help_off_access" what="help_off_access_how" />
        </dl>
      </Section>
    </main>
  );
}

function Section({
  at,
  children,
}: {
  at: keyof typeof SECTIONS & number;
  children: ComponentChildren;
}) {
  const [id, title] = SECTIONS[at] ?? SECTIONS[0];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {children}
    </section>
  );
}

function Marks() {
  return (
    <ul class="help-marks">
      {ANNOTATION_TYPES.map((type) => (
        <li key={type} class={`is-${type}`}>
          <b>{kindName(type)}</b>
          <span lang="en" dir="ltr">
            <span class="help-example">{EXAMPLES[type]}</span>
          </span>
          <span>{t(MEANINGS[type])}</span>
        </li>
      ))}
    </ul>
  );
}

function Term({ name, what }: { name: MessageKey; what: MessageKey }) {
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{t(what)}</dd>
    </div>
  );
}
