/** A note that wants to stand beside a line; lengths in one unit, from the top of the column. */
export interface MarginItem {
  readonly key: string;
  /** Top of the line that the note explains. */
  readonly line: number;
  /** Of what is said in any case. */
  readonly height: number;
  /** By how much it is higher with all that it can do without: a drawing, lines on its thread. */
  readonly extra: number;
  /** The higher, the sooner it gets its place. */
  readonly weight: number;
  /** Stands in any case, and makes others give way. */
  readonly pinned: boolean;
}

export interface MarginPlace {
  readonly top: number;
  /** Whether there is room for what it can do without, too. */
  readonly whole: boolean;
}

interface Column {
  /** Least distance between two notes. */
  readonly gap: number;
  /** Farthest that a note may stand above or below its line; beyond it, it is left out. */
  readonly reach: number;
}

/** What sums of lengths may be off by. */
const ROUNDING = 0.01;

type Block = Pick<MarginItem, 'key' | 'line' | 'height' | 'pinned'>;

/**
 * Finds room for margin notes: as many as fit without overlap, the weightiest first, then as many
 * of them whole. Notes keep the order of their lines.
 *
 * Each note is tried in turn; it stays if then none, itself included, stands farther off than
 * `reach`. That is quadratic in the number of notes, of which a page has some dozens.
 */
export function layoutMargin(
  items: readonly MarginItem[],
  column: Column,
): ReadonlyMap<string, MarginPlace> {
  const inOrder = items.toSorted((a, b) => a.line - b.line);
  const byWeight = inOrder.toSorted((a, b) => b.weight - a.weight);
  const whole = new Set<string>();
  const pinnedOnes = inOrder.filter(({ pinned }) => pinned);
  let tops = arrange(pinnedOnes, column) ?? new Map<string, number>();
  for (const { key, pinned } of byWeight) {
    if (pinned) continue;
    const tried = inOrder.filter((item) => item.key === key || tops.has(item.key));
    tops = arrange(tried, column) ?? tops;
  }
  const kept = inOrder.filter(({ key }) => tops.has(key));
  for (const { key, extra } of byWeight) {
    if (extra === 0 || !tops.has(key)) continue;
    const larger = kept.map((item) =>
      item.key === key || whole.has(item.key)
        ? { ...item, height: item.height + item.extra }
        : item,
    );
    const roomier = arrange(larger, column);
    if (roomier) whole.add(key);
    tops = roomier ?? tops;
  }
  return new Map([...tops].map(([key, top]) => [key, { top, whole: whole.has(key) }]));
}

/** The pinned first, then the others between them; null where one would stand too far off. */
function arrange(blocks: readonly Block[], { gap, reach }: Column): Map<string, number> | null {
  const pinned = blocks.filter((block) => block.pinned);
  const tops = spread(pinned, gap, -reach, Number.POSITIVE_INFINITY);
  let from = Number.NEGATIVE_INFINITY;
  let between: Block[] = [];
  const settle = (to: number) => {
    for (const [key, top] of spread(between, gap, from, to)) tops.set(key, top);
    between = [];
  };
  for (const block of blocks) {
    if (!block.pinned) {
      between.push(block);
      continue;
    }
    const top = tops.get(block.key) ?? block.line;
    settle(top - gap);
    from = top + block.height + gap;
  }
  settle(Number.POSITIVE_INFINITY);

  let free = Number.NEGATIVE_INFINITY;
  for (const block of blocks) {
    const top = tops.get(block.key) ?? block.line;
    const strays = !block.pinned && Math.abs(top - block.line) > reach;
    if (strays || top < free - ROUNDING) return null;
    free = top + block.height + gap;
  }
  return tops;
}

/**
 * One below the other between two bounds, such that the one that is farthest from its line is as
 * near to it as can be: those that need more room than their lines leave them are spread about these.
 */
function spread(
  blocks: readonly Block[],
  gap: number,
  from: number,
  to: number,
): Map<string, number> {
  let height = 0;
  const offsets = blocks.map((block) => {
    const offset = height;
    height += block.height + gap;
    return offset;
  });
  // Where the stack would begin if it were for this block alone.
  const wished = blocks.map(({ line }, index) => line - (offsets[index] ?? 0));
  const last = to - height + gap;
  return new Map(
    blocks.map(({ key }, index) => {
      const lowest = Math.max(...wished.slice(0, index + 1));
      const highest = Math.min(...wished.slice(index));
      const start = Math.min(Math.max((lowest + highest) / 2, from), last);
      return [key, start + (offsets[index] ?? 0)];
    }),
  );
}
