import { titleBefore } from '../finders/people';
import type { Draft, Reading } from '../reading';
import { surnameToken } from './name-parts';

/** Reads a founder's name without a title as the firm that the article names in full: *Macy*. */
export function nameFirms(reading: Reading): void {
  const firms = firmsByName(reading);
  if (firms.size === 0) return;
  for (const draft of reading.drafts) {
    if (draft.type !== 'person' || titleBefore(reading, draft.from) >= 0) continue;
    const firm = firms.get(reading.tokens.hash[surnameToken(reading, draft)] ?? 0);
    if (!firm || !isSameFounder(reading, draft, firm)) continue;
    draft.type = 'organization';
    draft.senses = [...firm.senses];
    draft.because.push(`short for ${reading.tokens.slice(firm.from, firm.to)}`);
    delete draft.cluster;
  }
}

/** Firms by the hash of the word before *& Co.* */
function firmsByName(reading: Reading): ReadonlyMap<number, Draft> {
  const firms = new Map<number, Draft>();
  for (const draft of reading.drafts) {
    const last = draft.to - 1;
    if (draft.type !== 'organization' || last <= draft.from) continue;
    if (!/^ ?& ?$/.test(reading.between(last - 1, last))) continue;
    firms.set(reading.tokens.hash[last - 1] ?? 0, draft);
  }
  return firms;
}

/** `R. H. Macy` is the firm's own name, `Rowland Macy` a man. */
function isSameFounder(reading: Reading, { from, to }: Draft, firm: Draft): boolean {
  if (to - from === 1) return true;
  const words = reading.tokens.slice(from, to);
  return reading.tokens.slice(firm.from, firm.to).startsWith(words);
}
