import { browser } from '#imports';
import type { Notice } from '@/components/Toast';
import type { Correction } from '@/lib/engine/model';
import { type MessageKey, t } from '@/lib/i18n';
import { sendMessage } from '@/lib/messages';
import { articleText } from '@/lib/notes/article-record';
import type { Colour, HighlightContent } from '@/lib/notes/highlight';
import type { EntryLink } from '@/lib/notes/own-entry';
import { storageFault } from '@/lib/notes/storage-error';
import { CITATION_STYLE } from '@/lib/state/citation-style';
import type { NoteProblem } from '@/lib/state/note-taking';
import { STORAGE_TEXTS } from '@/lib/state/problem-texts';
import type { PageCorner } from '@/lib/state/settings';
import { storedValue } from '@/lib/state/stored-value';
import { copyText } from './copy-text';
import type { Reading } from './reading';
import { isCutOff } from './succession';

/** Everything that the reader can do on the page. None of it throws: failures become a notice. */
export interface Actions {
  /** Marks what is selected; a passage that is marked already takes the new colour. */
  highlight(content: Partial<HighlightContent>, open?: 'note' | 'tags'): Promise<void>;
  /** Attaches the highlight that is looked for to what is selected. */
  attach(): Promise<void>;
  copyQuote(): Promise<void>;
  /** Stores what was written; where that fails the editor comes back. */
  saveNote(id: string): Promise<void>;
  deleteHighlight(id: string): Promise<void>;
  /** Stores the ends of a highlight as they are shown. */
  storeEnds(): Promise<void>;
  /** Stores what the reader said of a name. */
  correct(correction: Correction): Promise<void>;
  takeBack(correctionId: string): Promise<void>;
  /** Shows the form for an entry that words shall mean. */
  write(link: EntryLink): Promise<void>;
  setDate(day: string | null): Promise<void>;
  /** The reader does not want to say which day it was. */
  declineDate(): void;
  openReader(): Promise<void>;
  hideButton(): Promise<void>;
  moveButton(corner: PageCorner): Promise<void>;
}

/** Fetched while there is somebody to fetch it from: after an update our own texts are gone. */
let farewell = '';

/** False in a page that was open while the extension was updated or switched off. */
const isConnected = () => browser.runtime?.id !== undefined;

/** Why something could not be stored, in one sentence. */
export function problemText(problem: NoteProblem): string {
  if (problem === 'unanswered' && !isConnected()) return farewell;
  return t(problem === 'unanswered' ? 'page_unanswered' : STORAGE_TEXTS[problem]);
}

/** Whether the reader does not want to say which day an article was printed. */
export const dateDeclined = (slug: string) => storedValue(`date-declined-${slug}`, false);

/** Words of the article with their citation; the words alone where the article is not kept. */
async function citeQuote(slug: string, quote: string): Promise<string> {
  const style = await CITATION_STYLE.getValue();
  return (await sendMessage('citeQuote', { slug, quote, style })) ?? quote;
}

export function createActions(reading: Reading): Actions {
  const { article, page, text, floats, notes, choosing, notice, dateAsked, settings, adjusting } =
    reading;
  let lastColour: Colour = 'yellow';
  farewell = t('page_updated');

  function tell(next: Notice) {
    notice.value = next;
  }

  /** @returns null where it failed; that is said, with the way to try again */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const why = problemText(storageFault(error) ?? 'unanswered');
      const again = () => void attempt(work);
      tell({ text: why, urgent: true, action: t('reader_retry'), onAction: again });
      return null;
    }
  }

  /** Says what was done, with the way to take it back. */
  function tellDone(text: MessageKey, takeBack: () => Promise<unknown>) {
    const onAction = () => void attempt(takeBack);
    tell({ text: t(text), action: t('reader_undo'), onAction });
  }

  async function mark(start: number, end: number, content: HighlightContent): Promise<string> {
    const same = page.passages.value.found.find((one) => one.start === start && one.end === end);
    if (!same) return (await page.addHighlight(start, end, content)).id;
    await page.editHighlight(same.highlight, { colour: content.colour });
    return same.highlight.id;
  }

  const actions: Actions = {
    async highlight({ colour = lastColour, note = '', tags = [] }, open) {
      const selected = text.selected();
      if (!selected) return;
      if (choosing.highlight.peek()) return actions.attach();
      lastColour = colour;
      await attempt(async () => {
        const id = await mark(selected.start, selected.end, { colour, note, tags });
        getSelection()?.removeAllRanges();
        if (open) floats.open({ kind: 'editor', highlight: id, focus: open });
        else floats.close();
      });
    },

    async attach() {
      const selected = text.selected();
      if (!selected) return;
      await attempt(async () => {
        const takeBack = await choosing.attach(selected.start, selected.end);
        getSelection()?.removeAllRanges();
        floats.close();
        if (takeBack) tellDone('place_attached', takeBack);
        else tell({ text: t('place_conflict') });
      });
    },

    async copyQuote() {
      const selected = text.selected();
      if (!selected) return;
      const quote = articleText(article).slice(selected.start, selected.end);
      const copied = await citeQuote(article.slug, quote).then(copyText, () => false);
      tell({ text: t(copied ? 'page_copied' : 'page_not_copied') });
      floats.close();
    },

    async saveNote(id) {
      // The script of the next version takes what was written from here.
      if (isCutOff()) return;
      const outcome = await notes.save(id);
      if (outcome === 'merged') tell({ text: t('note_merged') });
      if (outcome !== 'failed') return;
      const problem = notes.unsaved.value.get(id)?.problem;
      if (problem) tell({ text: problemText(problem), urgent: true });
      floats.open({ kind: 'editor', highlight: id, focus: undefined });
    },

    async deleteHighlight(id) {
      notes.forget(id);
      floats.close();
      await attempt(async () => {
        await page.deleteHighlight(id);
        tellDone('reader_deleted', () => page.restoreHighlight(id));
      });
    },

    async storeEnds() {
      const ends = adjusting.shown.peek();
      if (!ends) return;
      await attempt(async () => {
        const adjusted = await adjusting.store(ends);
        if (adjusted === 'same') return;
        if (adjusted === 'elsewhere') tell({ text: t('end_elsewhere') });
        else tellDone('end_moved', adjusted);
      });
    },

    async correct(correction) {
      floats.close();
      await attempt(async () => {
        const { id } = await page.names.say(correction);
        tellDone('correct_done', () => page.names.takeBack(id));
      });
    },

    async takeBack(correctionId) {
      floats.close();
      await attempt(() => page.names.takeBack(correctionId));
    },

    async write(link) {
      floats.close();
      await attempt(() => page.names.write(link));
    },

    async setDate(day) {
      dateAsked.value = 'no';
      await attempt(() => page.setDate(day));
    },

    declineDate() {
      dateAsked.value = 'no';
      // Where nothing can be stored the question comes again next time.
      dateDeclined(article.slug)
        .setValue(true)
        .catch(() => undefined);
    },

    async openReader() {
      await attempt(() => sendMessage('openReader', { slug: article.slug }));
    },

    async moveButton(corner) {
      await attempt(() => settings.change('pageCorner', corner));
    },

    async hideButton() {
      await attempt(() => settings.change('pageButton', false));
      tellDone('page_hidden', () => settings.change('pageButton', true));
    },
  };
  return actions;
}
