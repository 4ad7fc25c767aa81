import type { Draft, Reading } from '../reading';
import { hashWord } from '../text/word-hash';

/** In days: bodies are spoken of a little before they are founded and after they are dissolved. */
const MARGIN = 365;

/** Whose bodies are looked for: a story speaks of no more places in earnest. */
const MOST_PLACES = 12;

/** How often a place is named; the chain is itself, then the states it lies in, then its countries. */
interface NamedPlace {
  readonly chain: readonly number[];
  readonly count: number;
}

/**
 * Links bodies that a story calls by their names without the place of which it speaks: *the Foreign
 * Ministry* in a cable about Israel. Where places of the story have a body of these words each, that
 * of the place that is named most often is meant; none where two are named as often.
 */
export function linkHomeBodies(reading: Reading): void {
  const bodies = reading.drafts.filter((draft) => isPlaceless(reading, draft));
  if (bodies.length === 0) return;
  const places = placesByStory(reading);
  const seated = seatedOf(reading);
  for (const draft of bodies) {
    if (draft.senses.length > 0 && !isOfElsewhere(reading, draft, seated)) continue;
    const entity = mostSpokenOf(reading, draft, places.get(reading.stories[draft.from] ?? 0) ?? []);
    if (entity === null) continue;
    const because = [`short for ${reading.lexicon.entity(entity).name}`];
    draft.chosen = { entity, name: -1, score: 2, because };
    draft.senses = [draft.chosen];
  }
}

/** No `Federation of Polish Jews`, which says itself where it is. */
function isPlaceless(reading: Reading, { type, from, to }: Draft): boolean {
  if (type !== 'organization' || to < from + 2) return false;
  for (let token = from + 1; token <= to; token++) {
    if (reading.adjectives.get(token)?.entities.some((entity) => isPlace(reading, entity))) {
      return false;
    }
  }
  return true;
}

/** Known by these words in another country alone: the *Jewish Board of Deputies* in a cable from Johannesburg. */
function isOfElsewhere(reading: Reading, { chosen }: Draft, seated: Seated): boolean {
  if (!chosen) return false;
  const { entity } = chosen;
  const seats = reading.lexicon.entity(entity).related.filter((one) => isPlace(reading, one));
  const isNamedBesides = (seat: number) => {
    const there = seated.get(seat);
    return there !== undefined && (there.size > 1 || !there.has(entity));
  };
  return seats.length > 0 && !seats.some(isNamedBesides);
}

/** What is mentioned and lies or sits in a place, by the place; the place itself, too. */
type Seated = ReadonlyMap<number, ReadonlySet<number>>;

function seatedOf({ drafts, adjectives, lexicon }: Reading): Seated {
  const seated = new Map<number, Set<number>>();
  const add = (entity: number) => {
    for (const place of [entity, ...lexicon.entity(entity).related]) {
      seated.set(place, (seated.get(place) ?? new Set()).add(entity));
    }
  };
  for (const { chosen } of drafts) if (chosen) add(chosen.entity);
  for (const { entities } of adjectives.values()) for (const entity of entities) add(entity);
  return seated;
}

function isPlace({ lexicon }: Reading, entity: number): boolean {
  return lexicon.entity(entity).type === 'place';
}

/** The places that each story names most often, countries by their adjectives, too. */
function placesByStory(reading: Reading): ReadonlyMap<number, readonly NamedPlace[]> {
  const stories = new Map<number, Map<number, number>>();
  const add = (token: number, entity: number) => {
    if (!isPlace(reading, entity)) return;
    const story = reading.stories[token] ?? 0;
    const counts = stories.get(story) ?? new Map<number, number>();
    stories.set(story, counts.set(entity, (counts.get(entity) ?? 0) + 1));
  };
  const names = new Set(reading.drafts.map(({ from }) => from));
  for (const { from, entities } of reading.adjectives.values()) {
    // `Israel` is a name and an adjective.
    if (!names.has(from)) for (const entity of entities) add(from, entity);
  }
  for (const { from, chosen } of reading.drafts) if (chosen) add(from, chosen.entity);
  const mostNamed = (counts: ReadonlyMap<number, number>) =>
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_PLACES)
      .map(([place, count]) => ({ chain: chainOf(reading, place), count }));
  return new Map([...stories].map(([story, counts]) => [story, mostNamed(counts)]));
}

function chainOf(reading: Reading, place: number): readonly number[] {
  const { lexicon } = reading;
  const around = lexicon.entity(place).related.filter((entity) => isPlace(reading, entity));
  const isState = (entity: number) => lexicon.entity(entity).isRegion;
  return [place, ...around.filter(isState), ...around.filter((entity) => !isState(entity))];
}

/** A mention of a town speaks for the town's body before that of its state, and for this before the country's. */
function mostSpokenOf(
  reading: Reading,
  draft: Draft,
  places: readonly NamedPlace[],
): number | null {
  const bodies = new Map<number, number>();
  const bodyOf = (place: number) => {
    const known = bodies.get(place) ?? bodyOfPlace(reading, draft, place);
    bodies.set(place, known);
    return known;
  };
  const counts = new Map<number, number>();
  for (const { chain, count } of places) {
    const body = chain.map(bodyOf).find((entity) => entity >= 0) ?? -1;
    if (body >= 0) counts.set(body, (counts.get(body) ?? 0) + count);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** `Israel Foreign Ministry`, `Foreign Ministry of Israel`: what a place has of these words; −1 for none. */
function bodyOfPlace(reading: Reading, { from, to }: Draft, place: number): number {
  const { lexicon } = reading;
  const words = Array.from(reading.words.subarray(from, to));
  const of = lexicon.word(...hashWord('of'));
  for (const name of lexicon.wordsOfNames(place)) {
    for (const whole of [
      [...name, ...words],
      [...words, of, ...name],
    ]) {
      const body = bodyNamed(reading, whole);
      if (body >= 0) return body;
    }
  }
  return -1;
}

function bodyNamed({ lexicon, days }: Reading, words: readonly number[]): number {
  const node = words.reduce((at, word) => (at < 0 ? at : lexicon.step(at, word)), lexicon.root);
  if (node < 0) return -1;
  for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
    const { type, from, until } = lexicon.entity(lexicon.nameEntity(name));
    const isOfTheDay = days[1] >= from - MARGIN && days[0] <= until + MARGIN;
    if (type === 'organization' && isOfTheDay) return lexicon.nameEntity(name);
  }
  return -1;
}
