import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Items that come and go together. */
const BLOCK = 8;
/** Up to so many items nothing is left out, so that the browser finds words in all of them. */
const WHOLE = 80;
/** Pixels above and below the window that are drawn too. */
const AHEAD = 1_500;

interface Props {
  readonly count: number;
  readonly label: string;
  readonly busy: boolean;
  /** About how high an item will be, in pixels. */
  readonly estimate: (at: number) => number;
  readonly children: (at: number) => ComponentChildren;
  /** The item that is to have the focus; a new object each time. */
  readonly focus: { readonly at: number } | null;
}

type Range = readonly [first: number, last: number];

/**
 * A feed of which only what is near the window is in the page, with space for the rest. Every item
 * says which of how many it is.
 */
export function LongList({ count, label, busy, estimate, children, focus }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useRef<number[]>([]);
  const [range, setRange] = useState<Range>([0, 1]);
  const blocks = Math.ceil(count / BLOCK);
  const heightOf = (block: number) => {
    const known = heights.current[block];
    if (known !== undefined) return known;
    let sum = 0;
    const end = Math.min(count, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < end; at++) sum += estimate(at);
    return sum;
  };
  const space = (from: number, to: number) => {
    let sum = 0;
    for (let block = from; block < to; block++) sum += heightOf(block);
    return sum;
  };

  function look() {
    const top = -(list.current?.getBoundingClientRect().top ?? 0);
    let first = 0;
    let y = 0;
    while (first < blocks - 1 && y + heightOf(first) < top - AHEAD) y += heightOf(first++);
    let last = first;
    while (last < blocks - 1 && y < top + window.innerHeight + AHEAD) y += heightOf(last++);
    setRange((old) => (old[0] === first && old[1] === last ? old : [first, last]));
  }
  const latest = useRef(look);
  latest.current = look;

  useEffect(() => {
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => latest.current());
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
    };
  }, []);

  useLayoutEffect(() => {
    heights.current = [];
    look();
  }, [count]);

  const [first, last]: Range =
    count <= WHOLE
      ? [0, blocks - 1]
      : [Math.min(range[0], blocks - 1), Math.min(range[1], blocks - 1)];

  useLayoutEffect(() => {
    for (const block of list.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []) {
      heights.current[Number(block.dataset.block)] = block.offsetHeight;
    }
  });

  useLayoutEffect(() => {
    if (!focus) return;
    const block = Math.floor(focus.at / BLOCK);
    if (block < first || block > last) setRange([Math.max(0, block - 1), block + 1]);
  }, [focus]);

  // Once for each wish: what is drawn later must not take the focus back.
  const given = useRef<Props['focus']>(null);
  useLayoutEffect(() => {
    if (!focus || given.current === focus) return;
    const item = list.current?.querySelector(`[data-index="${focus.at}"]`);
    if (!item) return;
    given.current = focus;
    item.querySelector<HTMLElement>('h2 a, h2')?.focus();
  }, [focus, first, last]);

  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return (
    <div ref={list} role="feed" aria-label={label} aria-busy={busy} id="library-results">
      <div style={{ height: `${space(0, first)}px` }} />
      {shown.map((block) => (
        <div key={block} data-block={block}>
          {Array.from({ length: Math.min(BLOCK, count - block * BLOCK) }, (_, i) =>
            children(block * BLOCK + i),
          )}
        </div>
      ))}
      <div style={{ height: `${space(last + 1, blocks)}px` }} />
    </div>
  );
}
