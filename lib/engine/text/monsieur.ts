import type { Reading } from '../reading';
import { isInOffice } from './in-office';
import type { PersonShape } from './person-shape';

/** `M. Briand`: before the surname of somebody in office who has other initials it is a title. */
export function isMonsieur(reading: Reading, { from, to }: PersonShape): boolean {
  if (to < from + 2 || !reading.tokens.reads(from, 'M')) return false;
  const known = reading.surnames.get(from + 1);
  if (known?.to !== to) return false;
  const bearers = known.senses.map(({ entity }) => reading.lexicon.entity(entity));
  if (bearers.some(({ initials }) => (initials & M) !== 0)) return false;
  return bearers.some(({ fame, callings }) => fame > 1 && isInOffice(reading, callings));
}

/** The letter's bit among initials. */
const M = 1 << 12;
