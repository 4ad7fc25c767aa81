import { effect } from '@preact/signals';
import { h, render } from 'preact';
import { Toast } from '@/components/Toast';
import type { ArchiveArticle } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import { PROBLEM_TEXTS } from '@/lib/state/problem-texts';
import { createSettingsState, type SettingsState } from '@/lib/state/settings-state';
import { createActions, dateDeclined } from './actions';
import { answerMessages } from './answer-messages';
import { findArticle } from './find-article';
import { followKeys } from './follow-keys';
import { followPointer, type Heard, type Listen } from './follow-pointer';
import { followSelection } from './follow-selection';
import { followText } from './follow-text';
import { Overlay } from './Overlay';
import { openOverlayRoot } from './overlay-root';
import { followGround } from './page-ground';
import { paintReading } from './paint-reading';
import { createReading, type Reading } from './reading';
import { createShowing } from './show-place';
import { isCutOff, type LeftWords, leaveWords } from './succession';

/**
 * Stays with one article from finding its text until `signal` ends, and then leaves the page as it
 * was found.
 *
 * @param left what was being written when an update took an earlier script away
 */
export async function visitArticle(
  slug: string,
  left: LeftWords,
  signal: AbortSignal,
): Promise<void> {
  const settings = createSettingsState();
  signal.addEventListener('abort', settings.dispose);
  await nextTask();
  const reading = await findArticle(document, signal);
  await Promise.all([settings.loaded, nextTask()]);
  if (signal.aborted) return;
  if (!reading.ok) {
    if (reading.reason === 'no-body' && settings.settings.value.enabled) sayNoText(signal);
  } else if (reading.article.slug === slug) attend(reading.article, settings, left, signal);
}

/** Loading our script, reading the page and showing what was read are long enough to be three tasks. */
const nextTask = () => globalThis.scheduler?.yield();

/** An article without text: all there is to do is to say so. */
function sayNoText(signal: AbortSignal): void {
  const { container, remove } = openOverlayRoot(document);
  const leave = () => {
    render(null, container);
    remove();
  };
  const notice = { text: t('page_no_text'), urgent: true };
  render(h('div', { class: 'corner' }, h(Toast, { notice, onDone: leave })), container);
  signal.addEventListener('abort', leave);
}

/** Attends to one text of the article; if the page brings another, to that from then on. */
function attend(
  article: ArchiveArticle,
  settings: SettingsState,
  left: LeftWords,
  visit: AbortSignal,
  readings = 0,
): void {
  const other = new AbortController();
  const signal = AbortSignal.any([visit, other.signal]);
  const reading = createReading(document, article, settings);
  // Asked first: while the background answers, the overlay is made.
  const asking = effect(() => {
    if (reading.active.value) void open(reading, left);
  });
  const overlay = openOverlayRoot(document);
  const actions = createActions(reading);
  const showing = createShowing(reading, overlay);
  const painting = paintReading(reading);

  const stops = [
    asking,
    painting.stop,
    effect(() => {
      overlay.container.dataset.theme = settings.settings.value.theme;
    }),
    effect(() => leaveWords(overlay.container, reading.notes.unsaved.value)),
    // Cards are there before they are asked for, and again when the day was corrected.
    effect(() => {
      if (reading.page.opened.value) void reading.page.describe();
    }),
    followText(document, article, readings, {
      isStale: reading.text.isStale,
      moved() {
        reading.text.map();
        painting.again();
      },
      grown(next, times) {
        other.abort();
        attend(next, settings, left, visit, times);
      },
    }),
    followGround(reading.text.element() ?? document.body, overlay.paintOn),
  ];
  render(h(Overlay, { reading, actions }), overlay.container);
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    render(null, overlay.container);
    // What can no longer be stored stays there, unseen, for the script of the next version.
    if (!isCutOff() || reading.notes.unsaved.peek().size === 0) overlay.remove();
  });

  const listen = listenUntil(signal);
  followPointer(reading, overlay.host, listen);
  followSelection(reading, overlay.host, listen, signal);
  followKeys(reading, actions, showing, overlay.host, listen);
  answerMessages(reading, showing, signal);
  keepWords(reading, listen);
}

/** The page may forge any event; only those of the reader's own hand count. */
function listenUntil(signal: AbortSignal): Listen {
  return (type, listener) => {
    const trusted = (event: Event) => {
      // The window hears, while going down, all that the document hears.
      if (event.isTrusted) listener(event as Heard[typeof type]);
    };
    window.addEventListener(type, trusted, { capture: true, signal });
  };
}

/** Before the tab goes what was written is stored, and after it comes back what others stored is shown. */
function keepWords({ floats, notes, page }: Reading, listen: Listen): void {
  listen('visibilitychange', () => {
    const float = floats.float.peek();
    if (document.hidden && float?.kind === 'editor') void notes.save(float.highlight);
  });
  listen('pageshow', (event) => {
    // What happened while the page lay in the back/forward cache was not announced to it.
    if (event.persisted) void page.refresh();
  });
}

/** Hands the article over, once, and shows what comes back. */
async function open(reading: Reading, left: LeftWords): Promise<void> {
  const { article, page, notes, floats, notice, dateAsked } = reading;
  if (page.opened.peek()) return;
  try {
    const { problems, article: kept } = await page.open();
    const [problem] = problems;
    if (problem) notice.value = { text: t(PROBLEM_TEXTS[problem]), urgent: true };
    if (kept.publishedOn === null && !(await isDeclined(article.slug))) {
      dateAsked.value = 'question';
    }
  } catch {
    notice.value = { text: t('page_no_answer'), urgent: true };
    return;
  }

  const [id] = await notes.resume(left);
  if (id === undefined) return;
  notice.value = {
    text: t('note_resumed'),
    action: t('note_show'),
    onAction: () => floats.open({ kind: 'editor', highlight: id, focus: 'note' }),
  };
}

const isDeclined = (slug: string): Promise<boolean> =>
  dateDeclined(slug)
    .getValue()
    .catch(() => false);
