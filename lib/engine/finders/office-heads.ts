import type { Head, Reading } from '../reading';
import { readOfficeWords } from '../text/office-words';

/** Adds words that only look like an office to the listed ones, in the order of the text. */
export function findOfficeHeads(reading: Reading): void {
  const heads: Head[] = [];
  let next = 0;
  for (let token = 0; token < reading.tokens.count; token++) {
    const listed = reading.heads[next];
    const to = readOfficeWords(reading, token);
    if (listed && listed.from <= token) {
      next++;
      const longer = to > listed.to && listed.from === token;
      const head = longer ? unlisted(reading, token, to) : listed;
      heads.push(head);
      token = head.to - 1;
    } else if (to > 0 && !(listed && listed.from < to)) {
      heads.push(unlisted(reading, token, to));
      token = to - 1;
    }
  }
  reading.heads = heads;
}

function unlisted(reading: Reading, from: number, to: number): Head {
  return { from, to, key: reading.keyOf(from, to), offices: [] };
}
