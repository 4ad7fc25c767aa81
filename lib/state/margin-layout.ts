/** A note that wants to stand beside a line; lengths in one unit, from the top of the column. */
export interface MarginItem {
  readonly key: string;
  /** Top of the line that the note explains. */
  readonly line: number;
  readonly height: number;
  /** The higher, the sooner it gets its place. */
  readonly weight: number;
  /** Stands in any case, however far from its line. */
  readonly pinned: boolean;
}

interface Column {
  /** Least distance between two notes. */
  readonly gap: number;
  /** Farthest that a note may slip below its line; beyond it, it is left out. */
  readonly reach: number;
}

/**
 * Finds room for margin notes: as many as fit without overlap, the weightiest first. Notes keep
 * the order of their lines and only ever slip downwards.
 *
 * Each note is tried in turn; it stays if then none, itself included, slips farther than `reach`.
 * That is quadratic in the number of notes, of which a page has some dozens.
 *
 * @returns the top of each note that has a place
 */
export function layoutMargin(items: readonly MarginItem[], column: Column): Map<string, number> {
  const byWeight = items.toSorted(
    (a, b) => Number(b.pinned) - Number(a.pinned) || b.weight - a.weight || a.line - b.line,
  );
  let kept: readonly MarginItem[] = [];
  for (const item of byWeight) {
    const tried = [...kept, item].sort((a, b) => a.line - b.line);
    const tops = stack(tried, column.gap);
    const fits = tried.every(
      ({ key, line, pinned }) => pinned || (tops.get(key) ?? line) - line <= column.reach,
    );
    if (item.pinned || fits) kept = tried;
  }
  return stack(kept, column.gap);
}

/** Each at its line, or right below its predecessor. */
function stack(items: readonly MarginItem[], gap: number): Map<string, number> {
  const tops = new Map<string, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const { key, line, height } of items) {
    const top = Math.max(line, free);
    tops.set(key, top);
    free = top + height + gap;
  }
  return tops;
}
