import { type EntityFacts, type Lexicon, NAME_FULL, NAME_SURNAME } from '../lexicon';
import type { Cluster, Reading, Sense } from '../reading';
import { foldWord } from '../text/letters';
import { isOneSlipApart } from '../text/one-edit';
import { soundsAlike } from '../text/sound-of';
import { GAP_HYPHEN } from '../text/tokens';
import { CLASS_PARTICLE } from '../text/word-classes';
import { givenToken, surnameToken } from './name-parts';

/** Shorter surnames are too near to one another (*Eban*, *Eden*). */
const SHORTEST = 5;

/** For a name whose given names are all as they should be. */
const SCORE_NAMED = 4;
/** For a surname beside a given name in another form: more has to speak for it. */
const SCORE_GIVEN = -1;
/** For a long surname beside the right given name. */
const SCORE_GIVEN_LONG = 0;
/** A surname of so many letters has hardly a neighbour. */
const LONG = 9;
const SCORE_INITIAL = -1;
const SCORE_ALONE = 0;
/** For a surname that is only written another way: nearly what the surname itself would give. */
const SCORE_RESPELT = { alone: 4, named: 1, thin: -2 };

/**
 * People whose surname has one letter wrong, or is written as it sounds: holders of the office that
 * stands beside the name, those known under the given name as written, or anybody of such a
 * surname whose given name may be meant.
 */
export function misspeltSenses(reading: Reading, cluster: Cluster): readonly Sense[] {
  const { lexicon } = reading;
  const token = surnameToken(reading, cluster.opener);
  const surname = foldWord(reading.tokens.text(token));
  if (surname.length < SHORTEST || isHalf(reading, token)) return [];
  const titled = holdersLike(reading, cluster, surname);
  if (titled.length > 0) return titled;
  const words = new Set([...lexicon.similarWords(surname), ...lexicon.soundingWords(surname)]);
  const given = givenToken(reading, cluster.opener);
  const isWritten = given >= 0 && !reading.isInitial(given);
  const named = isWritten ? namesLike(reading, cluster, token, words) : [];
  if (named.length > 0) return named;
  return [
    ...respeltSenses(reading, surname, given),
    ...surnamesLike(reading, words, given, surname.length >= LONG),
  ];
}

/** `Dodds-Parker` is like no Pauker. */
function isHalf(reading: Reading, token: number): boolean {
  return (reading.gap(token) & GAP_HYPHEN) !== 0 && !reading.is(token - 1, CLASS_PARTICLE);
}

/** `Arlossoroff` for Arlosoroff: as good as the surname itself. */
function respeltSenses({ lexicon }: Reading, surname: string, given: number): Sense[] {
  return lexicon.respeltWords(surname).flatMap((word) =>
    namesAt(lexicon, lexicon.step(lexicon.root, word), NAME_SURNAME).map((name) => {
      const entity = lexicon.nameEntity(name);
      const facts = lexicon.entity(entity);
      const { alone, named, thin } = SCORE_RESPELT;
      const score = given < 0 ? alone : facts.fame === 1 ? thin : named;
      return { ...senseOf(entity, facts, score), name };
    }),
  );
}

/**
 * Holders of the office beside the name whose surname has a letter more or less (`Premier Herzog` in
 * a story of South Africa), where others bear it as written: the land of the office has to be that
 * of the article.
 */
export function titledSenses(
  reading: Reading,
  cluster: Cluster,
  around: ReadonlySet<number>,
): readonly Sense[] {
  const { lexicon } = reading;
  const surname = foldWord(reading.tokens.text(surnameToken(reading, cluster.opener)));
  if (cluster.titles.length === 0 || surname.length < SHORTEST) return [];
  const isNear = (office: number) => around.has(lexicon.office(office)?.body ?? -1);
  const titles = cluster.titles.map((use) => ({ ...use, offices: use.offices.filter(isNear) }));
  return holdersLike(reading, { ...cluster, titles }, surname);
}

function holdersLike({ lexicon, days }: Reading, { titles }: Cluster, surname: string): Sense[] {
  const people = new Set<number>();
  for (const office of titles.flatMap(({ offices }) => offices)) {
    for (const { person, from, until } of lexicon.office(office)?.holders ?? []) {
      if (from > days[1] || until < days[0]) continue;
      const last = foldWord(lexicon.entity(person).name.split(' ').at(-1) ?? '');
      if (isOneSlipApart(last, surname) || soundsAlike(last, surname)) people.add(person);
    }
  }
  return [...people].map((person) => senseOf(person, lexicon.entity(person), SCORE_NAMED));
}

/** `Louis Ginsburg` for Louis Ginzberg: names from other alphabets had no one spelling. */
function namesLike(
  reading: Reading,
  { opener }: Cluster,
  last: number,
  surnames: ReadonlySet<number>,
): Sense[] {
  const { lexicon } = reading;
  let given = lexicon.root;
  for (let token = opener.from; token < last && given >= 0; token++) {
    given = lexicon.step(given, reading.words[token] ?? -1);
  }
  return [...surnames]
    .flatMap((word) => peopleAt(lexicon, lexicon.step(given, word), NAME_FULL))
    .map((person) => senseOf(person, lexicon.entity(person), SCORE_NAMED));
}

/** `Arthur Zygelbaum`, `F. Marcharski`: what the given name lacks, titles and surroundings must add. */
function surnamesLike(
  reading: Reading,
  surnames: ReadonlySet<number>,
  given: number,
  isLong: boolean,
): Sense[] {
  const { lexicon } = reading;
  const people = new Set(
    [...surnames].flatMap((word) =>
      peopleAt(lexicon, lexicon.step(lexicon.root, word), NAME_SURNAME),
    ),
  );
  return [...people].flatMap((person) => {
    const facts = lexicon.entity(person);
    const score = scoreBeside(reading, given, facts, isLong);
    return score === null ? [] : [senseOf(person, facts, score)];
  });
}

/** Numbers of the people whose name of a kind ends at a node. */
function peopleAt(lexicon: Lexicon, node: number, kind: number): number[] {
  return namesAt(lexicon, node, kind).map((name) => lexicon.nameEntity(name));
}

/** Numbers of the names of people, of a kind, that end at a node. */
function namesAt(lexicon: Lexicon, node: number, kind: number): number[] {
  const names: number[] = [];
  if (node < 0) return names;
  for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
    const isPerson = lexicon.entity(lexicon.nameEntity(name)).type === 'person';
    if (isPerson && (lexicon.nameKind(name) & kind) !== 0) names.push(name);
  }
  return names;
}

/** Null where the given name says that it is somebody else, or nothing does who it is. */
function scoreBeside(
  reading: Reading,
  given: number,
  facts: EntityFacts,
  isLong: boolean,
): number | null {
  const isExact = given >= 0 && facts.givenNames.includes(reading.words[given] ?? -1);
  if (isExact) return isLong ? SCORE_GIVEN_LONG : SCORE_GIVEN;
  // One of hundreds in a house has too many neighbours.
  if (facts.fame === 1) return null;
  return given < 0 ? SCORE_ALONE : SCORE_INITIAL;
}

function senseOf(entity: number, { name }: EntityFacts, score: number): Sense {
  return { entity, name: -1, score, because: [`misspelt for ${name}, or another spelling of it`] };
}
