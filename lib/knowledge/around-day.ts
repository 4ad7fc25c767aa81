import type { EntityId } from '@/lib/engine/model';
import type { Cards } from './cards';
import { dateInWords } from './date-words';
import type { Edtf, KnownEvent } from './schema';
import { type Days, daysOf } from './time-of';

/** An event on one line of the strip. */
export interface Occasion {
  readonly event: EntityId;
  readonly name: string;
  readonly when: Edtf;
  /** `12 February 1953`. */
  readonly date: string;
  readonly gloss: string;
  /** Name of the thread that it was chosen for; null for what happened elsewhere. */
  readonly thread: string | null;
  /** From 1 to 3, a turning point. */
  readonly weight: KnownEvent['weight'];
  /** The higher, the nearer in time and the more to the point of the article. */
  readonly score: number;
}

/** What surrounds a day, each list by date. */
export interface DayInHistory {
  readonly before: readonly Occasion[];
  /** Up to a week before and after, on the threads or not. */
  readonly thatWeek: readonly Occasion[];
  readonly after: readonly Occasion[];
}

/** How many of each; the reader has room for about a dozen lines. */
const MOST = { before: 7, thatWeek: 4, after: 2, turns: 3 };

/** What an event must be worth to the article to be told of years later; found by trying. */
const LEAST_RELEVANCE = 1.8;

/** In days. */
const YEAR = 365;

interface Rated {
  readonly event: KnownEvent;
  readonly days: Days;
  readonly thread: string | null;
  readonly score: number;
  /** The same where years count as months do for `score`; 0 for what is little to the point. */
  readonly lasting: number;
}

/**
 * What happened before, around and after a day, chosen for the entities of an article: events of
 * the threads that are about them and events that they took part in. The nearer in time, the weightier
 * and the more to the point an event is, the sooner it is taken. Of what came after, some lines tell
 * how the article's own thread went on in the end.
 *
 * @param day EDTF of a day; null where only a longer time is known
 * @param entities ids, the most mentioned first; without any, the calendar alone decides
 */
export function aroundDay(
  cards: Cards,
  day: string | null,
  entities: readonly EntityId[] = [],
): DayInHistory {
  const days = daysOf(day);
  if (!days) return { before: [], thatWeek: [], after: [] };
  const rated = rate(cards, days, entities);
  const onThread = (event: Rated) => event.thread !== null || entities.length === 0;

  const isNear = ({ days: [first, last], thread }: Rated) =>
    first <= days[1] + 7 && last >= days[0] - 7 && last - first < (thread === null ? 60 : 200);
  const before = rated.filter((event) => event.days[1] < days[0] - 7 && onThread(event));
  const after = rated.filter((event) => event.days[0] > days[1] + 7 && onThread(event));
  return {
    before: inOrder(best(before, MOST.before)),
    thatWeek: inOrder(
      best(
        rated.filter((event) => isNear(event) && (onThread(event) || event.event.weight > 1)),
        MOST.thatWeek,
      ),
    ),
    after: inOrder(sequel(after)),
  };
}

function rate(cards: Cards, day: Days, entities: readonly EntityId[]): readonly Rated[] {
  const threads = rateThreads(cards, entities);
  return cards.events.flatMap((event) => {
    const days = daysOf(event.when);
    if (!days) return [];
    const [thread, onThread] = bestThread(event, threads);
    const direct = shareOf([event.id, ...peopleAndPlaces(event)], entities);
    const relevance = onThread + direct / 2;
    const name = relevance > 0 ? (thread ?? event.name) : null;
    const months = Math.max(0, day[0] - days[1], days[0] - day[1]) / 30;
    // Squared: what is about two of the article's entities is far more to the point than about one.
    const weight = (relevance + 0.2) ** 2 * (event.weight + 1);
    const score = weight / Math.sqrt(1 + months / 3);
    const lasting = relevance < LEAST_RELEVANCE ? 0 : weight / Math.sqrt(1 + months / 120);
    return [{ event, days, thread: name, score, lasting }];
  });
}

/** How far each thread is about the entities; one that is about few things says more by each. */
function rateThreads(
  cards: Cards,
  entities: readonly EntityId[],
): ReadonlyMap<string, readonly [name: string, score: number]> {
  return new Map(
    cards.threads.flatMap(({ id, name, about }) => {
      const share = shareOf(about, entities);
      return share === 0 ? [] : [[id, [name, (share * 2) / Math.sqrt(about.length)]]];
    }),
  );
}

function bestThread(
  { threads = [] }: KnownEvent,
  rated: ReadonlyMap<string, readonly [name: string, score: number]>,
): readonly [name: string | null, score: number] {
  const known = threads.map((id) => rated.get(id)).filter((thread) => thread !== undefined);
  const none: readonly [string | null, number] = [null, 0];
  return known.reduce((a, b) => (b[1] > a[1] ? b : a), none);
}

/** Counts the ids among the entities, those mentioned first for more. */
function shareOf(ids: readonly EntityId[], entities: readonly EntityId[]): number {
  return [...new Set(ids)]
    .map((id) => entities.indexOf(id))
    .filter((index) => index >= 0)
    .reduce((sum, index) => sum + 1 / (1 + index / 6), 0);
}

function peopleAndPlaces({ participants = [], where, related = [] }: KnownEvent): EntityId[] {
  return [...participants, ...(where === undefined ? [] : [where]), ...related];
}

/** What came next, and the turns that the thread most to the point took later. */
function sequel(after: readonly Rated[]): readonly Rated[] {
  const next = best(after, MOST.after);
  const farther = after
    .filter((one) => one.event.weight === 3 && one.lasting > 0 && !next.includes(one))
    .toSorted((a, b) => b.lasting - a.lasting);
  const turns: Rated[] = [];
  for (const event of farther) {
    const isTold = turns.some(({ days }) => Math.abs(days[0] - event.days[0]) < YEAR);
    if (event.thread === farther[0]?.thread && !isTold) turns.push(event);
  }
  return [...next, ...turns.slice(0, MOST.turns)];
}

function best(events: readonly Rated[], most: number): readonly Rated[] {
  return events.toSorted((a, b) => b.score - a.score).slice(0, most);
}

function inOrder(events: readonly Rated[]): readonly Occasion[] {
  return events
    .toSorted((a, b) => a.days[0] - b.days[0])
    .map(({ event, thread, score }) => ({
      event: event.id,
      name: event.name,
      when: event.when,
      date: dateInWords(event.when),
      gloss: event.gloss,
      thread,
      weight: event.weight,
      score,
    }));
}
