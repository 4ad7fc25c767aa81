import type { Draft, Reading } from '../reading';

/**
 * Leaves only drafts that do not overlap: the stronger one wins, then the longer, then the first.
 * Their order afterwards is that of the text.
 */
export function settleOverlaps(reading: Reading): void {
  const ranked = [...reading.drafts].sort(
    (a, b) => b.strength - a.strength || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const taken = new Uint8Array(reading.tokens.count);
  reading.drafts = ranked
    .filter((draft) => {
      if (!isFree(taken, draft)) return false;
      taken.fill(1, draft.from, draft.to);
      return true;
    })
    .sort((a, b) => a.from - b.from);
}

function isFree(taken: Uint8Array, { from, to }: Draft): boolean {
  for (let token = from; token < to; token++) if (taken[token] === 1) return false;
  return true;
}
