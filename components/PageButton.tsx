import './PageButton.css';
import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { direction, t } from '@/lib/i18n';
import type { PageCorner } from '@/lib/state/settings';

interface Props {
  /** How many annotations are shown. */
  readonly annotations: number;
  /** How many highlights of the reader's own are shown. */
  readonly highlights: number;
  /** Highlights whose text is not found on the page. */
  readonly orphans: number;
  readonly onOpenReader: () => void;
  readonly onHide: () => void;
  /** It was drawn to a corner of the window. */
  readonly onMove: (corner: PageCorner) => void;
}

type Pull = TargetedPointerEvent<HTMLElement>;

/** How far a pointer may stray in a press; in px. */
const SLACK = 8;

/** The one thing that stands on the archive's page by itself: what was found, and the way on. */
export function PageButton(props: Props) {
  const { annotations, highlights, orphans, onOpenReader, onHide, onMove } = props;
  const pressed = useRef<Pull | null>(null);
  const found = [
    t('page_annotations', annotations),
    highlights > 0 && t('page_highlights', highlights),
    orphans > 0 && t('page_orphans', orphans),
  ]
    .filter(Boolean)
    .join(' · ');

  function press(event: Pull) {
    pressed.current = event.isTrusted && event.button === 0 ? event : null;
  }

  function pull({ type, clientX, clientY, pointerId, currentTarget }: Pull) {
    if (!pressed.current) return;
    const x = clientX - pressed.current.clientX;
    const y = clientY - pressed.current.clientY;
    if (type === 'pointermove' && Math.hypot(x, y) < SLACK) return;
    // From now on it is a drag: what is below the pointer is not clicked.
    currentTarget.setPointerCapture(pointerId);
    currentTarget.style.transform = `translate(${x}px, ${y}px)`;
  }

  function letGo({ type, clientX, clientY, currentTarget: { style } }: Pull) {
    pressed.current = null;
    if (type === 'pointerup' && style.transform) onMove(cornerAt(clientX, clientY));
    style.transform = '';
  }

  return (
    // Only the number where the button would lie on the text, until more of it is asked for.
    <details
      class="page-button"
      open={!matchMedia('(max-width: 48em)').matches}
      onPointerDown={press}
      onPointerMove={pull}
      onPointerLeave={pull}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <summary aria-label={found}>{annotations}</summary>
      <button type="button" class="page-open" onClick={onOpenReader}>
        <span class="page-word">{t('page_open_reader')}</span>
        <span class="page-found">{found}</span>
      </button>
      <button type="button" class="page-hide" aria-label={t('page_hide')} onClick={onHide}>
        ×
      </button>
    </details>
  );
}

function cornerAt(x: number, y: number): PageCorner {
  const isStart = x < innerWidth / 2 === (direction() === 'ltr');
  return `${y < innerHeight / 2 ? 'top' : 'bottom'}-${isStart ? 'start' : 'end'}`;
}
