import { allEntries } from '../all-entries';
import type { TypedEntry } from '../cards';
import { foldName } from '../fold-name';
import { namesInTexts } from '../names-in-texts';
import type { Knowledge, Name } from '../schema';
import { ALWAYS, type Days, daysOfSpell, overlaps } from '../time-of';
import type { Finding } from './finding';

/** A name that matches by itself, with the days on which it may mean its entry. */
interface Claim {
  readonly text: string;
  readonly id: string;
  readonly days: Days;
}

/**
 * A name that means two entries in the same years is settled in `surfaces.yaml`, or declared
 * ambiguous in `exceptions.yaml`. `about` is the name in small letters.
 */
export function checkNames(knowledge: Knowledge): readonly Finding[] {
  const settled = new Set(knowledge.surfaces.map(({ text }) => foldName(text)));
  const claims = allEntries(knowledge).flatMap(claimsOf);
  return Map.groupBy(claims, ({ text }) => text)
    .entries()
    .filter(([text]) => !settled.has(text))
    .flatMap(([text, group]) => {
      const rivals = rivalsIn(group);
      if (rivals.length === 0) return [];
      const message = `“${text}” means ${rivals.join(', ')}`;
      return [{ rule: 'shared-name', about: text, message }];
    })
    .toArray();
}

function rivalsIn(claims: readonly Claim[]): readonly string[] {
  const rivals = claims.filter((claim) =>
    claims.some((other) => other.id !== claim.id && overlaps(claim.days, other.days)),
  );
  return [...new Set(rivals.map(({ id }) => id))];
}

function claimsOf(found: TypedEntry): readonly Claim[] {
  const { type, entry } = found;
  // Offices are found by head and country.
  if (entry.thin || type === 'office') return [];
  const existence = existenceOf(found);
  return namesInTexts(entry).flatMap((name) => {
    const written: Name = typeof name === 'string' ? { text: name } : name;
    if (written.mode === 'context' || written.mode === 'surname') return [];
    const spell = daysOfSpell(written);
    const days: Days = [Math.max(spell[0], existence[0]), Math.min(spell[1], existence[1])];
    return days[0] <= days[1] ? [{ text: foldName(written.text), id: entry.id, days }] : [];
  });
}

/** What is gone is still spoken of; what is yet to come is not. */
function existenceOf({ type, entry }: TypedEntry): Days {
  if (type === 'person') return [daysOfSpell({ from: entry.born ?? '..' })[0], ALWAYS[1]];
  if (type === 'organization') return [daysOfSpell({ from: entry.founded ?? '..' })[0], ALWAYS[1]];
  if (type === 'place') return daysOfSpell(entry);
  return ALWAYS;
}
