import { isoDay } from '@/lib/engine/calendar-day';
import { anchorOf } from '@/lib/engine/dates/anchor-day';
import type { Annotation, EntityId, Mention, ParagraphRole } from '@/lib/engine/model';
import type { Cards } from './cards';
import { seatsOn } from './seats';
import { type Days, daysOf } from './time-of';

/** Where a cable that lost its dateline was sent from, as far as the cable itself shows it. */
export interface SentFrom {
  readonly place: EntityId;
  /** Of the place, as its entry has it. */
  readonly name: string;
  /** When it was sent (EDTF); null where it may as well be another day. */
  readonly day: string | null;
  readonly because: SentFromReason;
}

export type SentFromReason =
  /** The headline names the place, and the text says *here*. */
  | { readonly kind: 'headline' }
  /** A body that has its seat there does something *here*, or several have theirs there. */
  | { readonly kind: 'seats'; readonly bodies: readonly string[] };

/** What is asked of an item. */
export interface Sent {
  readonly title: string;
  readonly publishedOn: string | null;
  readonly paragraphs: readonly string[];
  readonly roles: readonly ParagraphRole[];
}

/** Later paragraphs may belong to another item on the page. */
const OPENING = 2;

/** Of people and bodies of a city: *Boston Councilmen*, not *Moscow Denies*. */
const LOCAL =
  /^(?:Jews|Jewish|Jewry|Kehillah?|Community|Groups?|Rabbis?|Mayor|Council\w*|City|University|Students|Synagogues?|Temple|Port|Trial|Court|Police|Press|Meeting|Session|Conference|Zionists|Workers|Hospital|Museum|Theatres?)\b/u;

/** Bodies that do not meet elsewhere, as conventions do. */
const SETTLED =
  /\b(?:Parliament|Sejm|Knesseth?|Senate|Reichstag|Cabinet|Ministry|Department|(?:Foreign|Colonial|Home|War) Office|Embassy|Legation|Consulate|Supreme Court|University|Institute|Synagogue|Congregation|Hospital|Kehill\w+|Commission|Board)\b/u;

/** Bodies that only the cables of their own country call so. */
const OWN_GOVERNMENT =
  /^(?:(?:Foreign|Interior|Defen[cs]e|Finance|Justice|Education|Agriculture|Labor) Ministry|Cabinet|Parliament)$/u;

/**
 * Reconstructs the place of a cable whose dateline is lost: the place that its text calls *here*
 * and therefore does not name. Told only where one place alone is shown; null anywhere else.
 *
 * @param annotations of the paragraphs
 * @param headline annotations of the title, read as a paragraph
 */
export function placeSentFrom(
  cards: Cards,
  article: Sent,
  annotations: readonly Annotation[],
  headline: readonly Annotation[],
): SentFrom | null {
  const shown = shownPlace(cards, article, annotations, headline);
  if (!shown) return null;
  const anchor = anchorOf({ ...article, dateline: null });
  const day = anchor?.doubt === null ? isoDay(anchor.day) : null;
  return { ...shown, name: cards.nameOf(shown.place), day };
}

type Shown = Pick<SentFrom, 'place' | 'because'>;

function shownPlace(
  cards: Cards,
  article: Sent,
  annotations: readonly Annotation[],
  headline: readonly Annotation[],
): Shown | null {
  const sentences = sentencesWithHere(article);
  if (sentences.length === 0) return null;
  const own = annotations.filter(isMention).filter(({ paragraph }) => isOwn(article, paragraph));
  const named = new Set(
    own.flatMap(({ type, entity }) => (type === 'place' ? (entity ?? []) : [])),
  );
  const day = daysOf(article.publishedOn);
  const bodies = own
    .flatMap((mention) => settledIn(cards, mention, day))
    .filter(({ seat }) => !named.has(seat));
  const beside = bodies.filter(({ mention }) => sentences.some((span) => isIn(mention, span)));
  const home = own.find(({ surface }) => OWN_GOVERNMENT.test(surface));
  const isBorneOut = bodies.some(({ mention }) => mention.entity !== home?.entity);
  return (
    only(inHeadline(cards, article.title, headline, named), { kind: 'headline' }) ??
    fromSeats(beside) ??
    (home && isBorneOut ? fromSeats(bodies) : null)
  );
}

interface Settled {
  readonly mention: Mention;
  readonly seat: EntityId;
}

interface Stretch {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

function isMention(annotation: Annotation): annotation is Mention {
  return annotation.kind === 'mention';
}

function isOwn({ roles }: Sent, paragraph: number): boolean {
  return (roles[paragraph] ?? 'text') === 'text';
}

function isIn(mention: Mention, { paragraph, start, end }: Stretch): boolean {
  return mention.paragraph === paragraph && mention.start >= start && mention.end <= end;
}

/** Sentences of the opening that say *here* in the writer's own words. */
function sentencesWithHere(article: Sent): readonly Stretch[] {
  const own = [...article.paragraphs.keys()].filter((paragraph) => isOwn(article, paragraph));
  return own.slice(0, OPENING).flatMap((paragraph) => {
    const text = article.paragraphs[paragraph] ?? '';
    return [...text.matchAll(/[^.!?]+(?:[.!?](?!\s+[\p{Lu}“"(])[^.!?]*)*[.!?]*/gu)].flatMap(
      (one) => {
        const said = one[0].replace(/[“"][^“”"]*(?:[”"]|$)/gu, '');
        if (!/\bhere\b(?! and there\b)/u.test(said)) return [];
        return [{ paragraph, start: one.index, end: one.index + one[0].length }];
      },
    );
  });
}

function settledIn(cards: Cards, mention: Mention, day: Days | null): readonly Settled[] {
  if (mention.type !== 'organization' || mention.entity === null) return [];
  const found = cards.entry(mention.entity);
  if (found?.type !== 'organization' || !SETTLED.test(mention.surface)) return [];
  return seatsOn(found.entry, day)
    .filter((seat) => isCity(cards, seat))
    .map((seat) => ({ mention, seat }));
}

function isCity(cards: Cards, id: EntityId): boolean {
  const found = cards.entry(id);
  return found?.type === 'place' && (found.entry.precision ?? 'point') === 'point';
}

/** The one city that the headline has as the scene, and that the text leaves unnamed. */
function inHeadline(
  cards: Cards,
  title: string,
  headline: readonly Annotation[],
  named: ReadonlySet<EntityId>,
): ReadonlySet<EntityId> {
  const scenes = headline.filter(isMention).filter(({ type, start, end }) => {
    const isScene =
      /\b(?:in|at)\s+$/iu.test(title.slice(0, start)) || LOCAL.test(title.slice(end).trimStart());
    return type === 'place' && isScene;
  });
  const cities = scenes.flatMap(({ entity }) => (entity && isCity(cards, entity) ? [entity] : []));
  return cities.some((city) => named.has(city)) ? new Set() : new Set(cities);
}

function fromSeats(bodies: readonly Settled[]): Shown | null {
  const names = new Set(bodies.map(({ mention }) => mention.surface));
  const seats = new Set(bodies.map(({ seat }) => seat));
  return only(seats, { kind: 'seats', bodies: [...names] });
}

function only(places: ReadonlySet<EntityId>, because: SentFromReason): Shown | null {
  const [place] = places;
  return place === undefined || places.size > 1 ? null : { place, because };
}
