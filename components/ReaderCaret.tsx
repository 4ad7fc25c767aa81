import './ReaderCaret.css';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArchiveArticle } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import { articleText } from '@/lib/notes/article-record';
import { wordAt } from '@/lib/notes/caret-steps';
import type { FloatState } from '@/lib/state/float-state';
import { caretBox } from './caret-lines';
import { type CaretMove, moveOf } from './caret-moves';
import { offsetOf, pointAt, selectedPassage } from './passage-selection';
import { focusToolbar } from './use-reader-keys';

interface Props {
  readonly article: ArchiveArticle;
  /** Holds the text. */
  readonly root: RefObject<HTMLElement | null>;
  readonly on: boolean;
  readonly floats: FloatState;
  readonly onLeave: () => void;
}

/** A press may change what is selected until so long after it; in ms. */
const PRESS_REST = 50;

/** What is selected: from the anchor, which stays, to the focus, where the caret stands. */
interface Selected {
  readonly anchor: number;
  readonly focus: number;
}

/** Kept between the caret and the edges of the window, in px. */
const CLEAR = 110;

/**
 * A caret in the text, so that all can be selected without a mouse. The keys are those of every text
 * field; a screen reader is told what they reach.
 */
export function ReaderCaret({ article, root, on, floats, onLeave }: Props) {
  const text = articleText(article);
  const [selected, setSelected] = useState<Selected>({ anchor: 0, focus: 0 });
  const [said, setSaid] = useState('');
  /** Where the caret would stand in a line that is long enough. */
  const wished = useRef<number | null>(null);
  const caret = useRef<HTMLDivElement>(null);
  const wasOn = useRef(false);
  const pressed = useRef(false);
  const holder = () => root.current?.querySelector<HTMLElement>('.reader-text') ?? null;

  function select(next: Selected) {
    setSelected(next);
    selectInText(article, next);
    const box = caretBox(article, text, next.focus);
    if (!box) return;
    if (box.top < CLEAR) scrollBy({ top: box.top - CLEAR, behavior: 'instant' });
    if (box.bottom > innerHeight - CLEAR)
      scrollBy({ top: box.bottom - innerHeight + CLEAR, behavior: 'instant' });
  }

  function move(step: CaretMove, extending: boolean) {
    const { anchor, focus } = selected;
    const x = wished.current ?? caretBox(article, text, focus)?.left ?? 0;
    const next =
      extending || anchor === focus || step.unit !== 'letter'
        ? step.from(article, text, focus, x)
        : sideOf(selected, step.by);
    wished.current = step.keepsColumn ? x : null;
    select({ anchor: extending ? anchor : next, focus: next });
    setSaid(sayMove(text, step, anchor, next, extending));
  }

  function enter() {
    if (selected.anchor === selected.focus) {
      const word = wordAt(text, selected.focus);
      if (!word) return;
      select({ anchor: word.start, focus: word.end });
    }
    const element = holder();
    const passage = element && selectedPassage(article, element, getSelection());
    if (!passage) return;
    floats.open({ kind: 'toolbar', ...passage });
    requestAnimationFrame(focusToolbar);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    // What floats over the text is closed first, by who listens to the page.
    if (event.key === 'Escape' && !floats.float.peek()) onLeave();
    const step = moveOf(event);
    const enters = event.key === 'Enter' && event.target === holder();
    if (step || enters) event.preventDefault();
    if (step) move(step, event.shiftKey);
    if (enters) enter();
  }
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;

  useEffect(() => {
    const element = holder();
    if (!on || !element) {
      setSaid(wasOn.current ? t('caret_off') : '');
      wasOn.current = false;
      return;
    }
    wasOn.current = true;
    const listen = (event: KeyboardEvent) => latest.current(event);
    const attributes = { role: 'application', tabindex: '0', 'aria-label': t('caret_text') };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.addEventListener('keydown', listen);
    element.focus({ preventScroll: true });
    const start = startOf(article);
    select({ anchor: start, focus: start });
    setSaid(t('caret_on'));
    return () => {
      element.removeEventListener('keydown', listen);
      for (const name of Object.keys(attributes)) element.removeAttribute(name);
      if (getSelection()?.isCollapsed) getSelection()?.removeAllRanges();
    };
  }, [on, article.slug]);

  // The caret goes where the mouse puts it, and follows a selection made otherwise.
  useEffect(() => {
    if (!on) return;
    const stop = new AbortController();
    const follow = () => {
      const now = selectedNow(article);
      if (now) setSelected(now);
    };
    let resting: ReturnType<typeof setTimeout> | undefined;
    const press = ({ type }: Event) => {
      follow();
      clearTimeout(resting);
      if (type === 'pointerdown') pressed.current = true;
      else resting = setTimeout(() => (pressed.current = false), PRESS_REST);
    };
    // Before anybody who answers to the same press draws anything anew.
    const first = { capture: true, signal: stop.signal };
    document.addEventListener('selectionchange', follow, first);
    for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'click'])
      document.addEventListener(type, press, first);
    return () => {
      clearTimeout(resting);
      stop.abort();
    };
  }, [on, article]);

  // What was done in toolbar, card or editor leads back to the text.
  const float = floats.float.value;
  useEffect(() => {
    if (on && !float && document.activeElement === document.body)
      holder()?.focus({ preventScroll: true });
  }, [on, float]);

  useLayoutEffect(() => {
    const element = caret.current;
    if (!on || !element) return;
    // A text that is drawn anew takes along what was selected in it.
    const isHere = holder()?.contains(document.activeElement) && !pressed.current;
    const now = selectedNow(article);
    if (isHere && (now?.anchor !== selected.anchor || now.focus !== selected.focus))
      selectInText(article, selected);
    const place = () => {
      const box = caretBox(article, text, selected.focus);
      element.hidden = !box;
      if (!box) return;
      element.style.height = `${box.bottom - box.top}px`;
      element.style.translate = `${box.left}px ${box.top}px`;
    };
    place();
    const stop = new AbortController();
    addEventListener('scroll', place, { capture: true, passive: true, signal: stop.signal });
    addEventListener('resize', place, { passive: true, signal: stop.signal });
    return () => stop.abort();
  });

  return (
    <>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {on && <div class="reader-caret" ref={caret} />}
    </>
  );
}

function selectInText(article: ArchiveArticle, { anchor, focus }: Selected): void {
  const from = pointAt(article, anchor);
  const to = pointAt(article, focus);
  if (from && to) getSelection()?.setBaseAndExtent(...from, ...to);
}

/** Null where what is selected lies outside the text. */
function selectedNow(article: ArchiveArticle): Selected | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  const anchor = anchorNode ? offsetOf(article, anchorNode, anchorOffset ?? 0) : null;
  const focus = focusNode ? offsetOf(article, focusNode, focusOffset ?? 0) : null;
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** Like everywhere, a step to the side first leaves what is selected by that side. */
const sideOf = ({ anchor, focus }: Selected, by: 1 | -1) =>
  by === 1 ? Math.max(anchor, focus) : Math.min(anchor, focus);

/** Where the first paragraph begins that stands in the window. */
function startOf(article: ArchiveArticle): number {
  const shown = [...document.querySelectorAll('[data-paragraph]')].find(
    (element) => element.getBoundingClientRect().top >= 0,
  );
  return (shown && offsetOf(article, shown, 0)) ?? 0;
}

function sayMove(
  text: string,
  step: CaretMove,
  anchor: number,
  at: number,
  extending: boolean,
): string {
  if (extending) {
    const words = text.slice(Math.min(anchor, at), Math.max(anchor, at));
    return t('caret_selected', words.trim() || t('caret_blank'));
  }
  if (step.unit === 'letter') {
    if (text[at] === '\n' || at === text.length) return t('caret_paragraph');
    return text[at]?.trim() || t('caret_blank');
  }
  const word = step.unit === 'word' ? wordAt(text, step.by === 1 ? Math.max(0, at - 1) : at) : null;
  if (word) return text.slice(word.start, word.end);
  return text.slice(at).split('\n', 1)[0]?.slice(0, SAID) ?? '';
}

/** Of a line, so many letters are said. */
const SAID = 90;
