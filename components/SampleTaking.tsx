import './SampleTaking.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { cite } from '@/lib/citation/cite';
import { citedQuote } from '@/lib/citation/cited-quote';
import { plain } from '@/lib/citation/styled';
import { exportNotes, type Notes } from '@/lib/export/exported-file';
import { FORMATS } from '@/lib/export/formats';
import { namedEntity } from '@/lib/export/named-entity';
import { type MessageKey, t } from '@/lib/i18n';
import { articleText } from '@/lib/notes/article-record';
import { newCommandId } from '@/lib/state/new-command-id';
import { SAMPLE_PASSAGE } from '@/lib/state/sample-cable';
import type { SampleState } from '@/lib/state/sample-state';
import { Choice } from './Choice';
import type { Notice } from './Toast';

const FORMS = ['citation', 'wikipedia', 'markdown', 'csv', 'jsonld'] as const;
type Form = (typeof FORMS)[number];

const FORM_NAMES: Readonly<Record<Form, MessageKey>> = {
  citation: 'welcome_form_citation',
  wikipedia: 'citation_wikipedia',
  markdown: 'format_markdown',
  csv: 'format_csv',
  jsonld: 'format_jsonld',
};

interface Props {
  readonly state: SampleState;
  readonly onNotice: (notice: Notice) => void;
}

/** The highlights of the sample cable as they leave: quoted, cited, and as files. */
export function SampleTaking({ state, onNotice }: Props) {
  const [form, setForm] = useState<Form>('citation');
  const ours = useRef(false);
  const opened = state.opened.value;
  const none = opened?.highlights.length === 0;

  // Those who marked nothing see what it would be like.
  useEffect(() => {
    if (!opened || !none) return;
    const start = articleText(opened.article).indexOf(SAMPLE_PASSAGE);
    state.mark(start, start + SAMPLE_PASSAGE.length, { colour: 'yellow', note: '', tags: [] });
    ours.current = true;
  }, [opened, none]);

  const notes = opened && notesOf(opened, state);
  if (!notes?.highlights.length) return null;
  const text = write(form, notes);
  return (
    <section class="sample-taking" aria-label={t('welcome_taken')}>
      {ours.current && <p>{t('welcome_marked_for_you')}</p>}
      <Choice
        name="welcome_form"
        options={FORMS}
        labels={FORM_NAMES}
        value={form}
        onChange={setForm}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is long is scrolled by key */}
      <pre lang="en" dir="ltr" tabIndex={0} class={`is-${form}`}>
        {text}
      </pre>
      <p class="button-row">
        <button
          type="button"
          class="button"
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => onNotice({ text: t('export_copied') }),
              () => onNotice({ text: t('page_not_copied') }),
            )
          }
        >
          {t('export_copy')}
        </button>
      </p>
    </section>
  );
}

function notesOf(
  { article, highlights, annotations }: NonNullable<SampleState['opened']['value']>,
  { cards }: SampleState,
): Notes {
  const entities = [...cards.value.values()].map(namedEntity);
  return { article, highlights, annotations, entities };
}

/** Citations are of the highlight that was made last, files of all. */
function write(form: Form, notes: Notes): string {
  const { article, highlights } = notes;
  const quote = highlights.at(-1)?.target.exact ?? '';
  if (form === 'citation') return plain(citedQuote(article, quote, 'chicago-note'));
  if (form === 'wikipedia') return plain(cite(article, 'wikipedia', quote));
  const context = { now: new Date().toISOString(), newId: newCommandId };
  return exportNotes(FORMATS[form], [notes], context).text;
}
