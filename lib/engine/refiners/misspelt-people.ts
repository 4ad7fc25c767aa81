import { NAME_FULL } from '../lexicon';
import type { Cluster, Reading, Sense } from '../reading';
import { foldWord } from '../text/letters';
import { isOneSlipApart } from '../text/one-edit';
import { soundsAlike } from '../text/sound-of';
import { givenToken, surnameToken } from './name-parts';

/** Shorter surnames are too near to one another (*Eban*, *Eden*). */
const SHORTEST = 5;

/**
 * People whose surname has one letter wrong, or is written as it sounds: known under the given name
 * as written, or holders of the office that stands beside the name.
 */
export function misspeltSenses(reading: Reading, cluster: Cluster): readonly Sense[] {
  const token = surnameToken(reading, cluster.opener);
  const surname = foldWord(reading.tokens.text(token));
  if (surname.length < SHORTEST) return [];
  const titled = holdersLike(reading, cluster, surname);
  if (titled.length > 0) return titled;
  const given = givenToken(reading, cluster.opener);
  return given < 0 || reading.isInitial(given) ? [] : namesLike(reading, cluster, token, surname);
}

function holdersLike({ lexicon, days }: Reading, { titles }: Cluster, surname: string): Sense[] {
  const people = new Set<number>();
  for (const office of titles.flatMap(({ offices }) => offices)) {
    for (const { person, from, until } of lexicon.office(office)?.holders ?? []) {
      if (from > days[1] || until < days[0]) continue;
      const last = foldWord(lexicon.entity(person).name.split(' ').at(-1) ?? '');
      if (isOneSlipApart(last, surname)) people.add(person);
    }
  }
  return [...people].map((person) => senseOf(person, lexicon.entity(person).name));
}

function namesLike(reading: Reading, { opener }: Cluster, last: number, surname: string): Sense[] {
  const { lexicon } = reading;
  let given = lexicon.root;
  for (let token = opener.from; token < last && given >= 0; token++) {
    given = lexicon.step(given, reading.words[token] ?? -1);
  }
  if (given < 0) return [];
  const slips = lexicon
    .similarWords(surname)
    .flatMap((word) => peopleAt(reading, lexicon.step(given, word)));
  return slips.length > 0 ? slips : namesSoundingLike(reading, given, surname);
}

/** `Louis Ginsburg` for Louis Ginzberg: names from other alphabets had no one spelling. */
function namesSoundingLike(reading: Reading, given: number, surname: string): Sense[] {
  const { lexicon } = reading;
  const senses: Sense[] = [];
  for (const node of lexicon.children(given)) {
    for (const sense of peopleAt(reading, node)) {
      const { name } = lexicon.entity(sense.entity);
      const last = foldWord(name.split(' ').at(-1) ?? '');
      if (!soundsAlike(last, surname)) continue;
      senses.push({ ...sense, because: [`another spelling of ${name}`] });
    }
  }
  return senses;
}

function peopleAt({ lexicon }: Reading, node: number): Sense[] {
  if (node < 0) return [];
  const senses: Sense[] = [];
  for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
    const entity = lexicon.nameEntity(name);
    const { type, name: full } = lexicon.entity(entity);
    const fits = type === 'person' && (lexicon.nameKind(name) & NAME_FULL) !== 0;
    if (fits) senses.push(senseOf(entity, full));
  }
  return senses;
}

function senseOf(entity: number, name: string): Sense {
  return { entity, name: -1, score: 4, because: [`misspelt for ${name}`] };
}
