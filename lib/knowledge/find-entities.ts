import type { Lexicon } from '@/lib/engine/lexicon';
import type { EntityId } from '@/lib/engine/model';
import { tokenize } from '@/lib/engine/text/tokens';
import type { Cards, TypedEntry } from './cards';
import { foldName } from './fold-name';
import { namesInTexts } from './names-in-texts';
import { daysOf, daysOfSpell, overlaps } from './time-of';

/** Most that a question is answered with. */
const MOST = 8;

/**
 * Entities that the reader may mean: those that go by exactly these words first (alone these may be
 * thin entries), then full entries with a name of which each word given begins one. Who lived, or
 * what stood, on the day goes before others. Offices and terms are left out.
 *
 * @param day EDTF, or null where it is not known
 */
export function findEntities(
  cards: Cards,
  lexicon: Lexicon,
  text: string,
  day: string | null,
): EntityId[] {
  const words = foldName(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const begun = [...cards.entries()].filter(
    (one) => isNameable(one) && beginsWith(foldName(one.entry.name).split(' '), words),
  );
  const ids = new Set([...namedExactly(lexicon, text), ...begun.map(({ entry }) => entry.id)]);
  const found = [...ids].map((id) => cards.entry(id)).filter((one) => one !== null);
  const days = daysOf(day);
  const there = (one: TypedEntry) => days === null || overlaps(timeOf(one), days);
  return [...found.filter(there), ...found.filter((one) => !there(one))]
    .filter(isNameable)
    .slice(0, MOST)
    .map(({ entry }) => entry.id);
}

function isNameable({ type, entry }: TypedEntry): boolean {
  return type !== 'office' && type !== 'term' && namesInTexts(entry).length > 0;
}

/** Whether each word sought begins a word of the name, in order; both folded. */
export function beginsWith(name: readonly string[], sought: readonly string[]): boolean {
  let at = 0;
  return sought.every((word) => {
    const next = name.findIndex((part, i) => i >= at && part.startsWith(word));
    at = next + 1;
    return next >= 0;
  });
}

/** Entities that go by exactly these words, in whatever year. */
export function namedExactly(lexicon: Lexicon, text: string): EntityId[] {
  const { count, hash, check } = tokenize([text]);
  let node = lexicon.root;
  for (let at = 0; at < count && node >= 0; at++) {
    const word = lexicon.word(hash[at] ?? 0, check[at] ?? 0);
    node = word < 0 ? -1 : lexicon.step(node, word);
  }
  if (node < 0) return [];
  const ids: EntityId[] = [];
  for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
    ids.push(lexicon.entity(lexicon.nameEntity(name)).id);
  }
  return ids;
}

function timeOf({ type, entry }: TypedEntry) {
  if (type === 'person') {
    const { born, died } = entry;
    return daysOfSpell({ ...(born && { from: born }), ...(died && { until: died }) });
  }
  if (type === 'organization') {
    const { founded, dissolved } = entry;
    return daysOfSpell({
      ...(founded && { from: founded }),
      ...(dissolved && { until: dissolved }),
    });
  }
  return daysOfSpell({});
}
