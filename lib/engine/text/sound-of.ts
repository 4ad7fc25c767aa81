/** Letters that stand for one sound in the ways Yiddish, Russian and Polish names are written. */
const SOUNDS: readonly [letters: RegExp, sound: string][] = [
  [/tsch|sch|tch|sh|sz|tz|ts|cz|cs|zh|[sz]/gu, 's'],
  [/x/gu, 'ks'],
  [/ch|kh|ck|[ckgq]/gu, 'k'],
  [/ph|[fvw]/gu, 'f'],
  [/[bp]/gu, 'p'],
  [/th|[dt]/gu, 't'],
  [/[aeiouyhj]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/**
 * What is left of a folded word when letters that stand for one sound are made one and vowels are
 * dropped: `ginsburg` and `ginzberg` are both `knsprk`. A coarser Daitch–Mokotoff code, with
 * letters for figures.
 */
export function soundOf(folded: string): string {
  return SOUNDS.reduce((word, [letters, sound]) => word.replace(letters, sound), folded);
}

/**
 * Whether two words may be one name: they sound alike and at most a third of their letters differ,
 * or they have the same letters in another order.
 */
export function soundsAlike(a: string, b: string): boolean {
  if (soundOf(a) !== soundOf(b)) return false;
  return editsBetween(a, b) * 3 <= Math.max(a.length, b.length) || sorted(a) === sorted(b);
}

const sorted = (word: string) => [...word].sort().join('');

/** Letters to add, drop or change on the way from one word to the other (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
