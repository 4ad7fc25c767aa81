import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Correction } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import { articleText } from '@/lib/notes/article-record';
import type { Colour, Highlight, HighlightContent } from '@/lib/notes/highlight';
import type { EntryLink } from '@/lib/notes/own-entry';
import type { Adjusting } from '@/lib/state/adjusting';
import type { FloatState } from '@/lib/state/float-state';
import type { NoteTaking } from '@/lib/state/note-taking';
import type { ReaderState } from '@/lib/state/reader-state';
import { selectedPassage } from './passage-selection';
import type { Notice } from './Toast';
import { useQuotes } from './use-quotes';

interface Parts {
  readonly state: ReaderState;
  readonly floats: FloatState;
  readonly notes: NoteTaking;
  readonly adjusting: Adjusting;
  /** The article's element. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onNotice: (notice: Notice) => void;
}

/** What can be done on the reader's page: to what is selected, to highlights and to names. */
export function useReaderDeeds({ state, floats, notes, adjusting, root, onNotice }: Parts) {
  const quotes = useQuotes(onNotice);
  /** The one used last comes first. */
  const colour = useRef<Colour>('yellow');

  function selected() {
    const article = state.opened.peek()?.article;
    const passage =
      root.current && article && selectedPassage(article, root.current, getSelection());
    return passage ? { ...passage, article } : null;
  }

  /** Does what the reader asked for, and says so if it could not be stored. */
  async function attempt(work: () => Promise<unknown>) {
    try {
      await work();
    } catch {
      onNotice({ text: t('reader_not_saved') });
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
    const passage = selected();
    if (!passage) return;
    if (state.choosing.highlight.peek()) return void attempt(choose);
    void attempt(async () => {
      const whole = { colour: colour.current, note: '', tags: [], ...content };
      colour.current = whole.colour;
      const id = await mark(passage.start, passage.end, whole);
      getSelection()?.removeAllRanges();
      if (open) floats.open({ kind: 'editor', highlight: id, focus: open });
      else floats.close();
    });
  }

  /** The highlight that has the focus: its handle in the text, or its note. */
  function focused(): Highlight | undefined {
    const at = document.activeElement?.closest<HTMLElement>('[data-edit], [data-own]');
    const id = at?.dataset.edit ?? at?.dataset.own;
    return state.opened.peek()?.highlights.find((one) => one.id === id);
  }

  /** The passage with its citation, in the style that was chosen last. */
  function copyQuote() {
    const passage = selected();
    const highlight = passage ? undefined : focused();
    const article = state.opened.peek()?.article;
    if (!article || !(passage || highlight)) return;
    const quote = passage
      ? articleText(article).slice(passage.start, passage.end)
      : (highlight?.target.exact ?? '');
    quotes.copy([{ article, quote }]);
    floats.close();
  }

  /** Attaches the highlight that is looked for to what is selected. */
  async function choose() {
    const float = floats.float.peek();
    if (float?.kind !== 'toolbar') return;
    const takeBack = await state.choosing.attach(float.start, float.end);
    getSelection()?.removeAllRanges();
    floats.close();
    if (!takeBack) return onNotice({ text: t('place_conflict') });
    const undo = () => void attempt(takeBack);
    onNotice({ text: t('place_attached'), action: t('reader_undo'), onAction: undo });
  }

  /** Never loses a word: what cannot be stored is shown in the editor again, with the reason. */
  async function save(id: string) {
    const outcome = await notes.save(id);
    if (outcome === 'merged') onNotice({ text: t('note_merged') });
    if (outcome === 'failed') floats.open({ kind: 'editor', highlight: id, focus: 'note' });
  }

  function remove({ id }: Highlight) {
    notes.forget(id);
    floats.close();
    const undo = () => void attempt(() => state.restoreHighlight(id));
    void attempt(async () => {
      await state.deleteHighlight(id);
      onNotice({ text: t('reader_deleted'), action: t('reader_undo'), onAction: undo });
    });
  }

  function storeEnds() {
    const ends = adjusting.shown.peek();
    if (!ends) return;
    void attempt(async () => {
      const adjusted = await adjusting.store(ends);
      if (adjusted === 'same') return;
      if (adjusted === 'elsewhere') onNotice({ text: t('end_elsewhere') });
      else {
        const undo = () => void attempt(adjusted);
        onNotice({ text: t('end_moved'), action: t('reader_undo'), onAction: undo });
      }
    });
  }

  function correct(correction: Correction) {
    floats.close();
    void attempt(async () => {
      const { id } = await state.names.say(correction);
      const undo = () => void attempt(() => state.names.takeBack(id));
      onNotice({ text: t('correct_done'), action: t('reader_undo'), onAction: undo });
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

  return {
    attempt,
    quotes,
    highlight,
    copyQuote,
    choose,
    save,
    remove,
    storeEnds,
    correct,
    takeBack,
    write,
    edit,
  };
}
