/**
 * A text counted without its blanks. Two copies of a passage that differ only in blanks and line
 * breaks have the same solid text, so that places can be carried from one to the other.
 */
export class SolidText {
  /** Offsets of the blanks, ascending; found when first asked for. */
  #blanks: readonly number[] | null = null;

  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** How many solid characters stand before an offset. */
  solidBefore(offset: number): number {
    return offset - countBelow(this.#findBlanks(), offset);
  }

  /** Offset of a solid character, counted from 0; the length of the text behind the last one. */
  offsetOf(solid: number): number {
    const blanks = this.#findBlanks();
    let low = 0;
    let high = blanks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // So many solid characters stand before this blank
      if ((blanks[middle] ?? 0) - middle <= solid) low = middle + 1;
      else high = middle;
    }
    return Math.min(solid + low, this.text.length);
  }

  #findBlanks(): readonly number[] {
    this.#blanks ??= findBlanks(this.text);
    return this.#blanks;
  }
}

function findBlanks(text: string): number[] {
  const blanks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (/\s/u.test(text.charAt(at))) blanks.push(at);
  }
  return blanks;
}

/** A text without its blanks. */
export function solidify(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** How many of some ascending numbers are below a limit. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
