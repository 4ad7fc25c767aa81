import type { Draft, Reading } from '../reading';

/**
 * Leaves only drafts that do not overlap: the stronger one wins, then the longer, then the first.
 * Their order afterwards is that of the text.
 */
export function settleOverlaps(reading: Reading): void {
  const drafts = reading.drafts.sort((a, b) => a.from - b.from);
  const kept: Draft[] = [];
  for (let first = 0; first < drafts.length; ) {
    // Drafts that hang together by overlaps; most hang together with none.
    let end = drafts[first]?.to ?? 0;
    let next = first + 1;
    for (; next < drafts.length; next++) {
      const draft = drafts[next];
      if (!draft || draft.from >= end) break;
      end = Math.max(end, draft.to);
    }
    const only = drafts[first];
    if (next === first + 1 && only) kept.push(only);
    else kept.push(...strongest(drafts.slice(first, next)));
    first = next;
  }
  reading.drafts = kept;
}

/** Those of a group that stay, in the order of the text. */
function strongest(group: Draft[]): Draft[] {
  const kept: Draft[] = [];
  group.sort(
    (a, b) => b.strength - a.strength || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  for (const draft of group) {
    if (!kept.some((other) => draft.from < other.to && other.from < draft.to)) kept.push(draft);
  }
  return kept.sort((a, b) => a.from - b.from);
}
