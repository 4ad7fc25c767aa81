/** A piece of two texts laid over each other. */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Texts with more words than this are not compared word by word. */
const MOST_WORDS = 600;

/** What became of `before`, word by word: what stayed, what is gone, what is new. */
export function diffWords(before: string, after: string): DiffPiece[] {
  if (before === after) return joined([{ kind: 'same', text: after }]);
  const old = wordsOf(before);
  const now = wordsOf(after);
  if (Math.max(old.length, now.length) > MOST_WORDS) {
    return joined([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]);
  }
  return joined(walk(old, now, sharedAfter(old, now)));
}

/** Words with the blanks behind them. */
const wordsOf = (text: string) => text.match(/\s*\S+\s*/gu) ?? [];

const isSame = (one: string | undefined, other: string | undefined) =>
  one?.trim() === other?.trim();

/** How many words the rests of both have in common at most, from each pair of places on. */
function sharedAfter(old: readonly string[], now: readonly string[]): number[][] {
  const shared = Array.from({ length: old.length + 1 }, () => Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(shared[i + 1]?.[j] ?? 0, shared[i]?.[j + 1] ?? 0);
      const both = isSame(old[i], now[j]) ? 1 + (shared[i + 1]?.[j + 1] ?? 0) : 0;
      const row = shared[i];
      if (row) row[j] = Math.max(skip, both);
    }
  }
  return shared;
}

function walk(
  old: readonly string[],
  now: readonly string[],
  shared: readonly (readonly number[])[],
): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const goneFirst = (shared[i + 1]?.[j] ?? -1) >= (shared[i]?.[j + 1] ?? -1);
    if (i < old.length && j < now.length && isSame(old[i], now[j])) {
      pieces.push({ kind: 'same', text: now[j] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && goneFirst)) {
      pieces.push({ kind: 'gone', text: old[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: now[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece; empty ones left out. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) {
      result[result.length - 1] = { kind: last.kind, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}
