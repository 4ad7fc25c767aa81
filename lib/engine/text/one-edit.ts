/** A word with doubled letters written once: `sharett` and `sharret` are both `sharet`. */
export function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Whether two different words are one slip apart: one edit, two letters swapped or another one doubled. */
export function isOneSlipApart(a: string, b: string): boolean {
  return a !== b && (isOneEditApart(a, b) || withoutDoubles(a) === withoutDoubles(b));
}

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
