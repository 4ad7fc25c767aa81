import './EndHandles.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { Colour } from '@/lib/notes/highlight';
import { type End, moveEnd, nearestEdge, withEnd } from '@/lib/notes/word-ends';
import type { Box } from './place-floating';
import { useFollowing } from './use-following';

export interface Ends {
  readonly start: number;
  readonly end: number;
}

interface Props extends Ends {
  /** All of the article; `start` and `end` are places in it. */
  readonly text: string;
  readonly colour: Colour;
  /** The lines of the passage as they stand in the window. */
  readonly lines: () => readonly Box[];
  /** The place in the text under a point of the window; null where there is none. */
  readonly offsetAt: (x: number, y: number) => number | null;
  /** An end is held by a pointer, or let go. */
  readonly onHold: (on: boolean) => void;
  /** With each place on the way. */
  readonly onMove: (ends: Ends) => void;
  /** The end has arrived: what was shown is to be stored. */
  readonly onDone: () => void;
}

/** Rest after a key before the new ends are stored, so that many steps are one change; in ms. */
const REST = 800;

/** So many letters are told of where an end stands. */
const TOLD = 24;

/** Two handles that move the ends of a highlight, by mouse, finger and key. */
export function EndHandles(props: Props) {
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(props);
  latest.current = props;

  function settle() {
    if (resting.current === undefined) return;
    clearTimeout(resting.current);
    resting.current = undefined;
    latest.current.onDone();
  }

  function moveByKey(ends: Ends) {
    if (ends.start === props.start && ends.end === props.end) return;
    props.onMove(ends);
    clearTimeout(resting.current);
    resting.current = setTimeout(settle, REST);
  }

  useLayoutEffect(() => settle, []);
  return (
    <>
      <Handle {...props} which="start" onKey={moveByKey} onSettle={settle} />
      <Handle {...props} which="end" onKey={moveByKey} onSettle={settle} />
    </>
  );
}

interface HandleProps extends Props {
  readonly which: End;
  readonly onKey: (ends: Ends) => void;
  readonly onSettle: () => void;
}

function Handle(props: HandleProps) {
  const { which, text, start, end, colour, lines, onKey, onSettle } = props;
  const root = useRef<HTMLDivElement>(null);
  /** From the pointer to the end that it holds; null while it holds none. */
  const grip = useRef<{ x: number; y: number } | null>(null);

  useFollowing(
    root,
    (element) => {
      const point = endOf(lines(), which);
      element.hidden = !point;
      if (!point) return;
      element.style.height = `${point.height}px`;
      element.style.translate = `${point.x}px ${point.y}px`;
    },
    [lines, which, start, end],
  );

  function onPointerDown(event: PointerEvent) {
    const point = endOf(lines(), which);
    if (!point || event.button !== 0) return;
    event.preventDefault();
    root.current?.setPointerCapture(event.pointerId);
    grip.current = { x: point.x - event.clientX, y: point.y + point.height / 2 - event.clientY };
    props.onHold(true);
  }

  function onPointerMove(event: PointerEvent) {
    const { current } = root;
    if (!grip.current || !current) return;
    // What is asked for stands below the handle itself.
    current.style.pointerEvents = 'none';
    const at = props.offsetAt(event.clientX + grip.current.x, event.clientY + grip.current.y);
    current.style.pointerEvents = '';
    if (at === null) return;
    const ends = withEnd({ start, end }, which, nearestEdge(text, at, which));
    if (ends.start !== start || ends.end !== end) props.onMove(ends);
  }

  function letGo() {
    if (!grip.current) return;
    grip.current = null;
    props.onHold(false);
    props.onDone();
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (event.key === 'Enter') onSettle();
    if (by !== 1 && by !== -1) return;
    event.preventDefault();
    onKey(moveEnd(text, { start, end }, which, by, event.shiftKey ? 'letter' : 'word'));
  }

  return (
    <div
      class={`end-handle is-${which} is-${colour}`}
      ref={root}
      role="slider"
      tabIndex={0}
      aria-label={t(`end_${which}`)}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={which === 'start' ? start : end}
      aria-valuetext={told(text, start, end, which)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      onBlur={onSettle}
    >
      <i />
    </div>
  );
}

/** Where the first line begins, or the last one ends. */
function endOf(lines: readonly Box[], which: End) {
  const line = lines.at(which === 'start' ? 0 : -1);
  if (!line) return null;
  return {
    x: Math.round(which === 'start' ? line.left : line.right),
    y: Math.round(line.top),
    height: Math.round(line.bottom - line.top),
  };
}

function told(text: string, start: number, end: number, which: End): string {
  const passage = text.slice(start, end);
  if (passage.length <= TOLD) return passage;
  return which === 'start' ? `${passage.slice(0, TOLD)}…` : `…${passage.slice(-TOLD)}`;
}
