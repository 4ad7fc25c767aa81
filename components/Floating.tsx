import './Floating.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Box, boxAround, type Placement, placeFloating } from './place-floating';

interface Props {
  /** The lines that it belongs to, in the viewport, as they stand at the moment of asking. */
  readonly anchor: () => Iterable<Box>;
  readonly side?: Placement['side'];
  /** Whether it lies along the lower edge where the window is narrow. */
  readonly sheet?: boolean;
  readonly children: ComponentChildren;
}

/** Between a sheet and the words. */
const SHEET_GAP = 4;
/** From this width down there is no room beside the text, only below it. */
const NARROW = '(max-width: 40em)';

/** Holds its children beside a passage while the page scrolls and changes its size. */
export function Floating({ anchor, side = 'below', sheet = false, children }: Props) {
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const narrow = matchMedia(NARROW);
    const place = () => {
      const around = boxAround(anchor());
      element.classList.toggle('is-sheet', sheet && narrow.matches);
      if (!around) return;
      if (sheet && narrow.matches) placeSheet(element, around);
      else placeBeside(element, around, side);
    };
    place();

    const resized = new ResizeObserver(place);
    for (const child of element.children) resized.observe(child);
    const stop = new AbortController();
    const passive = { capture: true, passive: true, signal: stop.signal };
    addEventListener('scroll', place, passive);
    addEventListener('resize', place, passive);
    return () => {
      resized.disconnect();
      stop.abort();
    };
  }, [anchor, side, sheet]);

  return (
    <div class="floating" ref={root}>
      {children}
    </div>
  );
}

const viewport = () => ({ width: document.documentElement.clientWidth, height: innerHeight });

function placeBeside(element: HTMLElement, anchor: Box, side: Placement['side']): void {
  // Measured at its full height, which would set back how far its reader has scrolled in it.
  const { scrollTop } = element;
  element.style.maxHeight = '';
  const size = { width: element.offsetWidth, height: element.scrollHeight };
  const place = placeFloating(anchor, size, viewport(), side);
  element.style.translate = `${Math.round(place.left)}px ${Math.round(place.top)}px`;
  element.style.maxHeight = `${Math.floor(place.maxHeight)}px`;
  element.scrollTop = scrollTop;
}

/** How much of the window a sheet takes at most. */
const SHEET_SHARE = 0.6;

/** Along the lower edge, or the upper one where there is more room; never on the words. */
function placeSheet(element: HTMLElement, { top, bottom }: Box): void {
  const below = innerHeight - Math.min(Math.max(bottom, 0), innerHeight);
  const above = Math.min(Math.max(top, 0), innerHeight);
  const isAtTop = above > below;
  const room = Math.min(Math.max(above, below) - SHEET_GAP, innerHeight * SHEET_SHARE);
  element.style.translate = '';
  element.style.maxHeight = `${Math.floor(room)}px`;
  element.classList.toggle('is-at-top', isAtTop);
}
