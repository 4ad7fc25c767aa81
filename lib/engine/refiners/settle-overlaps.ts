import type { Draft, Reading } from '../reading';

/**
 * Leaves only drafts that do not overlap: the stronger one wins, then the longer, then the first.
 * Their order afterwards is that of the text.
 */
export function settleOverlaps(reading: Reading): void {
  const drafts = reading.drafts.sort((a, b) => a.from - b.from);
  const kept: Draft[] = [];
  const taken = new Uint8Array(reading.words.length);
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
    else kept.push(...strongest(drafts.slice(first, next), taken));
    first = next;
  }
  reading.drafts = kept;
}

/**
 * Those of a group that stay, in the order of the text.
 *
 * @param taken tells by token what is named already; what stays is added
 */
function strongest(group: Draft[], taken: Uint8Array): Draft[] {
  group.sort(
    (a, b) => b.strength - a.strength || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const kept = group.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}
