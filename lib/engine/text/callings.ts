/**
 * Callings that a title before a name and an entry's words about a person can share, one bit each.
 * Folded words, parted by blanks.
 */
const CALLINGS: readonly string[] = [
  'rabbi rabbis rebbe reb haham hacham chacham',
  'senator senators sen sens',
  'congressman congressmen congresswoman representative representatives rep reps',
  'deputy deputies mk knesset sejm',
  'judge judges justice justices magistrate',
  'professor professors prof',
  'general gen colonel col major maj captain capt lieutenant lieut marshal brigadier brig admiral adm commander',
  'lord lady baron baroness viscount viscountess earl marquess peer',
  'reverend rev bishop archbishop cardinal monsignor msgr pastor pope patriarch canon priest',
  'minister ministers premier premiers secretary chancellor undersecretary',
  'ambassador ambassadors envoy consul delegate',
  'mayor mayors',
  'governor governors gov',
  'president presidents',
  'king queen emir amir sultan sheikh sheik shah prince princess emperor regent',
  'mufti',
];

/** Callings that nobody is given who has not got them; the others are used loosely. */
export const STRICT_CALLINGS = 0b1100_0001_0001_0111;

/** Seats in a house: senators, congressmen and deputies. */
export const CALLING_SEAT = 0b1110;

/** The person held an office that the index knows; no word stands for it. */
export const CALLING_OFFICE = 1 << 30;
/** What the person was is known, and no word stands for it: no rabbi, no senator. */
export const CALLING_OTHER = 1 << 29;

const bits = new Map(
  CALLINGS.flatMap((words, index) => words.split(' ').map((word) => [word, 1 << index] as const)),
);

/** Before *general* these make no soldier: *Secretary General*. */
const CIVIL = /^(secretary|attorney|consul|governor|director|solicitor|postmaster|controller)$/;

/** The callings that folded words in a row tell, as bits. */
export function callingsOf(words: readonly string[]): number {
  let found = 0;
  for (const [index, word] of words.entries()) {
    if (word === 'general' && CIVIL.test(words[index - 1] ?? '')) continue;
    found |= bits.get(word) ?? 0;
  }
  return found;
}
