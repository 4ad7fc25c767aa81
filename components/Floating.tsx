import './Floating.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type Box, boxAround, placeFloating } from './place-floating';
import { useFollowing } from './use-following';

interface Props {
  /** The lines that it belongs to, in the viewport, as they stand at the moment of asking. */
  readonly anchor: () => Iterable<Box>;
  /** Below the last line, or above the first. */
  readonly side?: 'above' | 'below';
  /** Whether it lies along the lower edge where the window is narrow. */
  readonly sheet?: boolean;
  /** Kept free above and below the words, in px. */
  readonly clear?: number;
  /** Not to be seen or hit for a while, as the words below it are wanted. */
  readonly away?: boolean;
  readonly children: ComponentChildren;
}

/** Between a sheet and the words. */
const SHEET_GAP = 4;
/** From this width down there is no room beside the text, only below it. */
const NARROW = '(max-width: 40em)';

/** Holds its children beside a passage while the page scrolls and changes its size. */
export function Floating(props: Props) {
  const { anchor, side = 'below', sheet = false, clear = 0, away = false, children } = props;
  const root = useRef<HTMLDivElement>(null);

  useFollowing(
    root,
    (element) => {
      const lines = [...anchor()];
      const around = boxAround(lines);
      const line = lines.at(side === 'below' ? -1 : 0);
      const isSheet = sheet && matchMedia(NARROW).matches;
      element.classList.toggle('is-sheet', isSheet);
      element.classList.toggle('is-away', away);
      if (!around || !line) return;
      const { left, right } = around;
      const free = { left, right, top: around.top - clear, bottom: around.bottom + clear };
      if (isSheet) placeSheet(element, free);
      else placeBeside(element, free, line, side);
    },
    [anchor, side, sheet, clear, away],
  );

  return (
    <div class="floating" ref={root}>
      {children}
    </div>
  );
}

function placeBeside(element: HTMLElement, anchor: Box, line: Box, side: 'above' | 'below'): void {
  // Measured at its full height, which would set back how far its reader has scrolled in it.
  const { scrollTop } = element;
  element.style.maxHeight = '';
  const size = { width: element.offsetWidth, height: element.scrollHeight };
  const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
  const place = placeFloating(anchor, line, size, viewport, side);
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
