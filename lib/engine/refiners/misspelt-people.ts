import { NAME_FULL } from '../lexicon';
import type { Cluster, Reading, Sense } from '../reading';
import { foldWord } from '../text/letters';
import { isOneEditApart } from '../text/one-edit';
import { givenToken, surnameToken } from './people-clusters';

/** Shorter surnames are too near to one another (*Eban*, *Eden*). */
const SHORTEST = 5;

/**
 * People whose surname has one letter wrong: known under the given name as written, or holders of
 * the office that stands beside the name.
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
      if (isOneEditApart(last, surname)) people.add(person);
    }
  }
  return [...people].map((person) => senseOf(person, lexicon.entity(person).name));
}

function namesLike(reading: Reading, { opener }: Cluster, last: number, surname: string): Sense[] {
  const { lexicon } = reading;
  const senses = new Map<number, Sense>();
  for (const word of lexicon.similarWords(surname)) {
    let node = lexicon.root;
    for (let token = opener.from; token < last && node >= 0; token++) {
      node = lexicon.step(node, reading.words[token] ?? -1);
    }
    node = node < 0 ? node : lexicon.step(node, word);
    if (node < 0) continue;
    for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
      const entity = lexicon.nameEntity(name);
      if ((lexicon.nameKind(name) & NAME_FULL) === 0) continue;
      const facts = lexicon.entity(entity);
      if (facts.type === 'person') senses.set(entity, senseOf(entity, facts.name));
    }
  }
  return [...senses.values()];
}

function senseOf(entity: number, name: string): Sense {
  return { entity, name: -1, score: 4, because: [`misspelt for ${name}`] };
}
