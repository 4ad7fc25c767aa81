import './ReaderPage.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatCitation } from '@/lib/citation/format-citation';
import { t } from '@/lib/i18n';
import { needsLook } from '@/lib/notes/passages';
import { createAdjusting } from '@/lib/state/adjusting';
import type { FaultSwitch } from '@/lib/state/fault-switch';
import type { FloatState } from '@/lib/state/float-state';
import { createNoteTaking } from '@/lib/state/note-taking';
import { PROBLEM_TEXTS } from '@/lib/state/problem-texts';
import type { ReaderState } from '@/lib/state/reader-state';
import { createReaderView } from '@/lib/state/reader-view';
import type { ReadingPlace } from '@/lib/state/reading-places';
import type { SettingsState } from '@/lib/state/settings-state';
import { ChooseBanner } from './ChooseBanner';
import { ReaderBar } from './ReaderBar';
import { ReaderBeside } from './ReaderBeside';
import { ReaderCaret } from './ReaderCaret';
import { ReaderCast } from './ReaderCast';
import { ReaderColophon } from './ReaderColophon';
import { ReaderDay } from './ReaderDay';
import { ReaderDoubts } from './ReaderDoubts';
import { ReaderFloats } from './ReaderFloats';
import { ReaderFootnotes } from './ReaderFootnotes';
import { ReaderHead } from './ReaderHead';
import { ReaderMessage } from './ReaderMessage';
import { ReaderPlaces } from './ReaderPlaces';
import { ReaderProgress } from './ReaderProgress';
import { ReaderText } from './ReaderText';
import { saveArticle } from './save-article';
import { showAnnotation, showOffset } from './show-in-text';
import { type Notice, Toast } from './Toast';
import { useChooseKeys } from './use-choose-keys';
import { useEditTurns } from './use-edit-turns';
import { useReaderDeeds } from './use-reader-deeds';
import { useReaderEvents } from './use-reader-events';
import { useReaderKeys } from './use-reader-keys';

interface Props {
  readonly state: ReaderState;
  readonly settings: SettingsState;
  readonly floats: FloatState;
  readonly faults: FaultSwitch;
  readonly onBack: () => void;
  /** Where the article was left; null to begin at its beginning. */
  readonly begin: ReadingPlace | null;
}

/** One article as a page of a book, with its notes. */
export function ReaderPage({ state, settings, floats, faults, onBack, begin }: Props) {
  const view = useMemo(
    () => createReaderView(state, settings, faults.on),
    [state, settings, faults],
  );
  const notes = useMemo(() => createNoteTaking(state), [state]);
  const adjusting = useMemo(
    () => createAdjusting(() => state.opened.value?.article ?? null, state.passages, state.repair),
    [state],
  );
  const root = useRef<HTMLElement>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const deeds = useReaderDeeds({ state, floats, notes, adjusting, root, onNotice: setNotice });
  const { attempt } = deeds;
  const [caret, setCaret] = useState(false);
  const { choosing } = state;
  const sought = choosing.highlight.value;
  const opened = state.opened.value;
  const article = opened?.article ?? null;
  const status = state.status.value;
  const { textSize, typeface, lineLength, density } = settings.settings.value;

  // What a closed tab or an update left behind is taken up where it was left.
  useEffect(() => {
    if (status !== 'ready') return;
    void notes.resume().then(([id]) => {
      if (id !== undefined) floats.open({ kind: 'editor', highlight: id, focus: 'note' });
    });
  }, [status, notes, floats]);

  const turns = useEditTurns(state.turns, setNotice);
  useReaderEvents(root, article, floats);
  useChooseKeys(choosing, () => void attempt(deeds.choose));
  useReaderKeys(settings, {
    highlight: () => deeds.highlight({}),
    note: () => deeds.highlight({}, 'note'),
    quote: deeds.copyQuote,
    reader: onBack,
    caret: () => setCaret(!caret),
  });

  if (status !== 'ready' || !opened || !article) {
    const shown = status === 'ready' ? 'loading' : status;
    return <ReaderMessage status={shown} onRetry={() => void state.load()} />;
  }

  const citation = formatCitation(article);
  const { highlights, places } = opened;
  const drawnPassages = view.asPrinted.value ? [] : adjusting.passages.value.found;
  const toCheck = highlights.filter((one) => needsLook(one, places)).length;
  return (
    <div class={`reader-page is-${textSize} has-${typeface}-face has-${lineLength}-lines`}>
      <a class="skip-link" href="#text">
        {t('reader_skip')}
      </a>
      <ReaderBar
        settings={settings}
        counts={view.counts.value}
        asPrinted={view.asPrinted.value}
        onAsPrinted={(on) => void attempt(() => settings.showArticle(article.slug, !on))}
        faults={faults}
        caret={caret}
        onCaret={setCaret}
        onBack={onBack}
        edits={opened.edits}
        turns={turns}
      />
      <main class="reader-sheet">
        {opened.problems.map((problem) => (
          <p key={problem} class="reader-problem" role="status">
            {t(PROBLEM_TEXTS[problem])}
          </p>
        ))}
        {toCheck > 0 && (
          <p class="reader-problem">
            <a href="#reader-doubts">{t('place_check', toCheck)}</a>
          </p>
        )}
        {state.history.value && article.publishedOn && (
          <ReaderDay history={state.history.value} day={article.publishedOn} />
        )}
        <article id="text" ref={root}>
          <ReaderHead
            article={article}
            sentFrom={state.sentFrom.value}
            onDate={(day) => void attempt(() => state.setDate(day))}
          />
          {article.paragraphs.length === 0 && (
            <p class="reader-problem">
              {t('reader_no_text')} <a href={article.url}>{t('reader_open_archive')}</a>
            </p>
          )}
          <ReaderText
            article={article}
            annotations={opened.annotations}
            shown={view.shown.value}
            lined={view.lined.value}
            passages={drawnPassages}
            faults={view.faults.value}
            notes={view.notes.value}
            full={density === 'full'}
            footnotes={view.footnotes.value}
            onEdit={deeds.edit}
            quotes={deeds.quotes}
          />
        </article>
        {article.beside && <ReaderBeside beside={article.beside} />}
        {!view.asPrinted.value && (
          <ReaderCast
            cast={view.cast.value}
            onShow={(annotation) => showAnnotation(annotation, floats)}
          />
        )}
        {!view.asPrinted.value && (
          <ReaderPlaces
            places={view.places.value}
            onShow={(annotation) => showAnnotation(annotation, floats)}
          />
        )}
        <ReaderDoubts
          highlights={highlights}
          places={places}
          repair={state.repair}
          onNotice={setNotice}
          onEdit={deeds.edit}
          onDelete={deeds.remove}
          onChoose={({ id, target }) => {
            choosing.begin(id);
            showOffset(article, target.start);
          }}
        />
        <ReaderColophon
          article={article}
          exports={state.exports}
          onSave={() =>
            saveArticle({
              article,
              annotations: opened.annotations,
              passages: drawnPassages,
              notes: view.notes.value,
              typeface,
            })
          }
          onNotice={setNotice}
        />
        <ReaderFootnotes notes={view.notes.value} citation={citation} />
      </main>
      <ReaderProgress slug={article.slug} root={root} begin={begin} />
      <ReaderCaret
        article={article}
        root={root}
        on={caret}
        floats={floats}
        onLeave={() => setCaret(false)}
      />
      {sought && (
        <div class="reader-float">
          <ChooseBanner
            quote={sought.target.exact}
            ready={floats.float.value?.kind === 'toolbar'}
            onAttach={() => void attempt(deeds.choose)}
            onCancel={() => choosing.cancel()}
          />
        </div>
      )}
      <ReaderFloats
        state={state}
        floats={floats}
        notes={notes}
        adjusting={adjusting}
        faults={view.faults.value}
        onStoreEnds={deeds.storeEnds}
        onHighlight={deeds.highlight}
        onCopy={deeds.copyQuote}
        quotes={deeds.quotes}
        onSave={(id) => void deeds.save(id)}
        onDelete={deeds.remove}
        onCorrect={deeds.correct}
        onTakeBack={deeds.takeBack}
        onWrite={deeds.write}
      />
      <Toast notice={notice} onDone={() => setNotice(null)} />
    </div>
  );
}
