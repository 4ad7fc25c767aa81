import type { EntityId } from '@/lib/engine/model';
import type { Card } from './card';
import type { Cards, TypedEntry } from './cards';
import { dateInWords, yearOf, yearsInWords } from './date-words';
import { describeDocument, describeEvent } from './describe-occasion';
import { describePerson } from './describe-person';
import {
  describeOffice,
  describeOrganization,
  describePlace,
  isOfItsTime,
} from './describe-standing';
import type { Entry } from './schema';
import { type Days, daysOf } from './time-of';

/**
 * What an entity was on a day.
 *
 * @param day EDTF: a day, or a month or year of which one day is enough; null tells everything
 * @returns null if there is no such entity
 */
export function describeEntity(cards: Cards, id: EntityId, day: string | null): Card | null {
  const found = cards.entry(id);
  if (!found) return null;
  const { type, entry } = found;
  const lines = onTheDay(cards, found, daysOf(day));
  return {
    id,
    type,
    name: entry.name,
    onTheDay: lines,
    gloss: entry.gloss,
    lifespan: lifespanOf(found),
    note: noteOf(found),
    wikipedia: wikipediaOf(entry),
    sources: [...new Set(entry.sources.map((source) => cards.sourceName(source)))],
    part: [],
    at: type === 'place' ? entry.at : null,
    ...(type === 'place' && { changed: isOfItsTime(cards, entry, lines) }),
  };
}

function onTheDay(cards: Cards, found: TypedEntry, day: Days | null): readonly string[] {
  switch (found.type) {
    case 'person':
      return describePerson(cards, found.entry, day);
    case 'place':
      return describePlace(cards, found.entry, day);
    case 'organization':
      return describeOrganization(cards, found.entry, day);
    case 'office':
      return describeOffice(cards, found.entry, day);
    case 'event':
      return describeEvent(cards, found.entry, day);
    case 'document':
      return describeDocument(cards, found.entry, day);
    case 'term':
      return [];
  }
}

function lifespanOf(found: TypedEntry): string {
  switch (found.type) {
    case 'person': {
      const { born, died } = found.entry;
      if (born !== undefined && died !== undefined) return yearsInWords(born, died);
      if (born !== undefined) return `born ${yearOf(born)}`;
      return died === undefined ? '' : `died ${yearOf(died)}`;
    }
    case 'organization': {
      const { founded, dissolved } = found.entry;
      if (dissolved !== undefined) return yearsInWords(founded, dissolved);
      return founded === undefined ? '' : `founded ${yearOf(founded)}`;
    }
    case 'place':
      return yearsInWords(found.entry.from, found.entry.until);
    case 'event':
      return dateInWords(found.entry.when);
    case 'document':
      return found.entry.date === undefined ? '' : dateInWords(found.entry.date);
    case 'office':
    case 'term':
      return '';
  }
}

function noteOf({ type, entry }: TypedEntry): string | null {
  const further =
    type === 'place' ? entry.community : type === 'event' ? entry.followed : undefined;
  const sentences = [entry.note, further].filter((text) => text !== undefined);
  return sentences.length === 0 ? null : sentences.map((text) => text.trim()).join(' ');
}

function wikipediaOf({ wikipedia }: Entry): Card['wikipedia'] {
  if (wikipedia === null) return null;
  const path = encodeURIComponent(wikipedia.replaceAll(' ', '_')).replace(
    /%(?:2C|3A|2F)/gu,
    decodeURIComponent,
  );
  return { title: wikipedia, url: `https://en.wikipedia.org/wiki/${path}` };
}
