import './ReaderPage.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { citedQuote } from '@/lib/citation/cited-quote';
import { formatCitation } from '@/lib/citation/format-citation';
import type { Correction } from '@/lib/engine/model';
import { direction, t } from '@/lib/i18n';
import { articleText } from '@/lib/notes/article-record';
import type { Colour, Highlight, HighlightContent } from '@/lib/notes/highlight';
import type { EntryLink } from '@/lib/notes/own-entry';
import { needsLook } from '@/lib/notes/passages';
import { createAdjusting } from '@/lib/state/adjusting';
import { CITATION_STYLE } from '@/lib/state/citation-style';
import type { FloatState } from '@/lib/state/float-state';
import { createNoteTaking } from '@/lib/state/note-taking';
import { PROBLEM_TEXTS } from '@/lib/state/problem-texts';
import type { ReaderState } from '@/lib/state/reader-state';
import { createReaderView } from '@/lib/state/reader-view';
import type { SettingsState } from '@/lib/state/settings-state';
import { ChooseBanner } from './ChooseBanner';
import { copyStyled } from './copy-styled';
import { selectedPassage } from './passage-selection';
import { ReaderBar } from './ReaderBar';
import { ReaderCaret } from './ReaderCaret';
import { ReaderCast } from './ReaderCast';
import { ReaderColophon } from './ReaderColophon';
import { ReaderDay } from './ReaderDay';
import { ReaderDoubts } from './ReaderDoubts';
import { ReaderFloats } from './ReaderFloats';
import { ReaderFootnotes } from './ReaderFootnotes';
import { ReaderHead } from './ReaderHead';
import { ReaderMessage } from './ReaderMessage';
import { ReaderText } from './ReaderText';
import { showAnnotation, showOffset } from './show-in-text';
import { type Notice, Toast } from './Toast';
import { useChooseKeys } from './use-choose-keys';
import { useEditTurns } from './use-edit-turns';
import { useReaderEvents } from './use-reader-events';
import { useReaderKeys } from './use-reader-keys';

interface Props {
  readonly state: ReaderState;
  readonly settings: SettingsState;
  readonly floats: FloatState;
  readonly onBack: () => void;
}

/** One article as a page of a book, with its notes. */
export function ReaderPage({ state, settings, floats, onBack }: Props) {
  const view = useMemo(() => createReaderView(state, settings), [state, settings]);
  const notes = useMemo(() => createNoteTaking(state), [state]);
  const adjusting = useMemo(
    () => createAdjusting(() => state.opened.value?.article ?? null, state.passages, state.repair),
    [state],
  );
  const root = useRef<HTMLElement>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  /** The one used last comes first. */
  const colour = useRef<Colour>('yellow');
  const [caret, setCaret] = useState(false);
  const { choosing } = state;
  const sought = choosing.highlight.value;
  const opened = state.opened.value;
  const article = opened?.article ?? null;
  const status = state.status.value;
  const { textSize, lineLength, density } = settings.settings.value;

  /** Does what the reader asked for, and says so if it could not be stored. */
  async function attempt(work: () => Promise<unknown>) {
    try {
      await work();
    } catch {
      setNotice({ text: t('reader_not_saved') });
    }
  }

  /** A passage that is marked already takes the new colour. */
  async function mark(start: number, end: number, content: HighlightContent): Promise<string> {
    const { found } = state.passages.peek();
    const same = found.find((one) => one.start === start && one.end === end);
    if (!same) return (await state.addHighlight(start, end, content)).id;
    await state.editHighlight(same.highlight, { colour: content.colour });
    return same.highlight.id;
  }

  function highlight(content: Partial<HighlightContent>, open?: 'note' | 'tags') {
    // A toolbar may be a moment behind what keys select.
    const passage =
      root.current && article && selectedPassage(article, root.current, getSelection());
    if (!passage) return;
    if (choosing.highlight.peek()) return void attempt(choose);
    void attempt(async () => {
      const whole = { colour: colour.current, note: '', tags: [], ...content };
      colour.current = whole.colour;
      const id = await mark(passage.start, passage.end, whole);
      getSelection()?.removeAllRanges();
      if (open) floats.open({ kind: 'editor', highlight: id, focus: open });
      else floats.close();
    });
  }

  /** The passage with its citation, in the style that was chosen last. */
  function copyQuote() {
    const passage =
      root.current && article && selectedPassage(article, root.current, getSelection());
    if (!passage) return;
    const quote = articleText(article).slice(passage.start, passage.end);
    const copied = CITATION_STYLE.getValue().then((style) =>
      copyStyled(citedQuote(article, quote, style)),
    );
    void copied.then(
      () => setNotice({ text: t('page_copied') }),
      () => setNotice({ text: t('reader_copy_failed') }),
    );
    floats.close();
  }

  /** Attaches the highlight that is looked for to what is selected. */
  async function choose() {
    const float = floats.float.peek();
    if (float?.kind !== 'toolbar') return;
    const takeBack = await choosing.attach(float.start, float.end);
    getSelection()?.removeAllRanges();
    floats.close();
    if (!takeBack) return setNotice({ text: t('place_conflict') });
    const undo = () => void attempt(takeBack);
    setNotice({ text: t('place_attached'), action: t('reader_undo'), onAction: undo });
  }

  /** Never loses a word: what cannot be stored is shown in the editor again, with the reason. */
  async function save(id: string) {
    const outcome = await notes.save(id);
    if (outcome === 'merged') setNotice({ text: t('note_merged') });
    if (outcome === 'failed') floats.open({ kind: 'editor', highlight: id, focus: 'note' });
  }

  function remove({ id }: Highlight) {
    notes.forget(id);
    floats.close();
    const undo = () => void attempt(() => state.restoreHighlight(id));
    void attempt(async () => {
      await state.deleteHighlight(id);
      setNotice({ text: t('reader_deleted'), action: t('reader_undo'), onAction: undo });
    });
  }

  function storeEnds() {
    const ends = adjusting.shown.peek();
    if (!ends) return;
    void attempt(async () => {
      const adjusted = await adjusting.store(ends);
      if (adjusted === 'same') return;
      if (adjusted === 'elsewhere') setNotice({ text: t('end_elsewhere') });
      else {
        const undo = () => void attempt(adjusted);
        setNotice({ text: t('end_moved'), action: t('reader_undo'), onAction: undo });
      }
    });
  }

  function correct(correction: Correction) {
    floats.close();
    void attempt(async () => {
      const { id } = await state.names.say(correction);
      const undo = () => void attempt(() => state.names.takeBack(id));
      setNotice({ text: t('correct_done'), action: t('reader_undo'), onAction: undo });
    });
  }

  function takeBack(id: string) {
    floats.close();
    void attempt(() => state.names.takeBack(id));
  }

  function write(link: EntryLink) {
    floats.close();
    void attempt(() => state.names.write(link));
  }

  function edit({ id }: Highlight) {
    floats.open({ kind: 'editor', highlight: id, focus: 'note' });
  }

  // What a closed tab or an update left behind is taken up where it was left.
  useEffect(() => {
    if (status !== 'ready') return;
    void notes.resume().then(([id]) => {
      if (id !== undefined) floats.open({ kind: 'editor', highlight: id, focus: 'note' });
    });
  }, [status, notes, floats]);

  const turns = useEditTurns(state.turns, setNotice);
  useReaderEvents(root, article, floats);
  useChooseKeys(choosing, () => void attempt(choose));
  useReaderKeys(settings, {
    highlight: () => highlight({}),
    note: () => highlight({}, 'note'),
    quote: copyQuote,
    reader: onBack,
    caret: () => setCaret(!caret),
  });

  if (status !== 'ready' || !opened || !article) {
    const shown = status === 'ready' ? 'loading' : status;
    return <ReaderMessage status={shown} onRetry={() => void state.load()} />;
  }

  const citation = formatCitation(article);
  const { highlights, places } = opened;
  const toCheck = highlights.filter((one) => needsLook(one, places)).length;
  return (
    <div class={`reader-page is-${textSize} has-${lineLength}-lines`}>
      <a class="skip-link" href="#text">
        {t('reader_skip')}
      </a>
      <ReaderBar
        settings={settings}
        counts={view.counts.value}
        asPrinted={view.asPrinted.value}
        onAsPrinted={(on) => void attempt(() => settings.showArticle(article.slug, !on))}
        caret={caret}
        onCaret={setCaret}
        onBack={onBack}
        edits={opened.edits}
        turns={turns}
      />
      {/* The text reads from the left whatever the interface does; the columns follow the text. */}
      <main class="reader-sheet" dir="ltr">
        {opened.problems.map((problem) => (
          <p key={problem} class="reader-problem" role="status" dir={direction()}>
            {t(PROBLEM_TEXTS[problem])}
          </p>
        ))}
        {toCheck > 0 && (
          <p class="reader-problem" dir={direction()}>
            <a href="#reader-doubts">{t('place_check', toCheck)}</a>
          </p>
        )}
        {state.history.value && article.publishedOn && (
          <ReaderDay history={state.history.value} day={article.publishedOn} />
        )}
        <article id="text" ref={root}>
          <ReaderHead article={article} onDate={(day) => void attempt(() => state.setDate(day))} />
          {article.paragraphs.length === 0 && (
            <p class="reader-problem" dir={direction()}>
              {t('reader_no_text')} <a href={article.url}>{t('reader_open_archive')}</a>
            </p>
          )}
          <ReaderText
            article={article}
            annotations={opened.annotations}
            shown={view.shown.value}
            passages={view.asPrinted.value ? [] : adjusting.passages.value.found}
            notes={view.notes.value}
            full={density === 'full'}
            footnotes={view.footnotes.value}
            onEdit={edit}
          />
        </article>
        {!view.asPrinted.value && (
          <ReaderCast
            cast={view.cast.value}
            onShow={(annotation) => showAnnotation(annotation, floats)}
          />
        )}
        <ReaderDoubts
          highlights={highlights}
          places={places}
          repair={state.repair}
          onNotice={setNotice}
          onEdit={edit}
          onDelete={remove}
          onChoose={({ id, target }) => {
            choosing.begin(id);
            showOffset(article, target.start);
          }}
        />
        <ReaderColophon article={article} exports={state.exports} onNotice={setNotice} />
        <ReaderFootnotes notes={view.notes.value} citation={citation} />
      </main>
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
            onAttach={() => void attempt(choose)}
            onCancel={() => choosing.cancel()}
          />
        </div>
      )}
      <ReaderFloats
        state={state}
        floats={floats}
        notes={notes}
        adjusting={adjusting}
        onStoreEnds={storeEnds}
        onHighlight={highlight}
        onCopy={copyQuote}
        onSave={(id) => void save(id)}
        onDelete={remove}
        onCorrect={correct}
        onTakeBack={takeBack}
        onWrite={write}
      />
      <Toast notice={notice} onDone={() => setNotice(null)} />
    </div>
  );
}
