/** Ways to write one sound, the longer first, and the one that stands for all. */
const WAYS: readonly (readonly [ways: RegExp, one: string])[] = [
  [/tsch|tch|cz/g, 'č'],
  [/sch|sh|sz/g, 'š'],
  [/ch|kh/g, 'h'],
  [/ck|c/g, 'k'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/tz/g, 'ts'],
  [/w/g, 'v'],
  [/ff?$/g, 'v'],
  [/[jy]/g, 'i'],
  [/ski[ij]*$/g, 'ski'],
  [/ie|ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/ai/g, 'ei'],
  [/(.)\1+/g, '$1'],
];

/**
 * What is left of a folded word when letters that are written one way or the other are made one:
 * the same for `arlossoroff` and `arlosoroff`, `luntz` and `lunts`, `litvinov` and `litwinoff`.
 * Unlike {@link soundOf} it keeps the vowels, so that who is spelled alike is as good as named.
 */
export function spellingOf(word: string): string {
  return WAYS.reduce((spelling, [ways, one]) => spelling.replace(ways, one), word);
}
