/** Words as bytes: word n is `text` from `starts[n]` up to but without `starts[n + 1]`, as UTF-8. */
export interface WordList {
  readonly count: number;
  readonly text: Uint8Array;
  readonly starts: Int32Array;
}

/** No word shares more bytes with the one before it, so that a byte tells how many. */
const MOST_SHARED = 255;
/** Ends what a word does not share; in no word. */
const END = 10;

/** Sorted words as {@link unpackWords} reads them: each beyond what it shares with the last. */
export function packWords(sorted: readonly string[]): {
  readonly shared: Uint8Array;
  readonly rests: Uint8Array;
} {
  const encoder = new TextEncoder();
  const shared = new Uint8Array(sorted.length);
  const rests: number[] = [];
  let last = new Uint8Array();
  for (const [i, word] of sorted.entries()) {
    const bytes = encoder.encode(word);
    let at = 0;
    while (at < MOST_SHARED && at < bytes.length && bytes[at] === last[at]) at++;
    shared[i] = at;
    rests.push(...bytes.subarray(at), END);
    last = bytes;
  }
  return { shared, rests: Uint8Array.from(rests) };
}

/** Undoes {@link packWords}. */
export function unpackWords(shared: Uint8Array, rests: Uint8Array): WordList {
  const count = shared.length;
  const starts = new Int32Array(count + 1);
  const length = shared.reduce((sum, bytes) => sum + bytes, rests.length - count);
  const text = new Uint8Array(length);
  let [at, from] = [0, 0];
  for (let word = 0; word < count; word++) {
    const start = at;
    const last = starts[word - 1] ?? 0;
    for (let i = 0; i < (shared[word] ?? 0); i++) text[at++] = text[last + i] ?? 0;
    for (; rests[from] !== END; from++) text[at++] = rests[from] ?? 0;
    from++;
    starts[word] = start;
  }
  starts[count] = at;
  return { count, text, starts };
}

/** One word of a list. */
export function wordAt({ text, starts }: WordList, word: number): string {
  return new TextDecoder().decode(text.subarray(starts[word], starts[word + 1]));
}
