import type { Annotation, DateExpression, Mention, MentionType } from '../engine/model';
import type { Card, PartLine } from '../knowledge/card';
import { dateInWords } from '../knowledge/date-words';
import type { Passage } from '../notes/passages';
import type { Density } from './settings';

interface Beside {
  /** Stable as long as the note says the same. */
  readonly key: string;
  readonly paragraph: number;
  /** Where in the paragraph the explained words begin. */
  readonly start: number;
  /** How much it is worth when there is not room for all. */
  readonly weight: number;
}

export interface EntityNote extends Beside {
  readonly kind: 'entity';
  readonly annotation: number;
  readonly mention: Mention;
  readonly card: Card;
  /** What came before and after an event or a document; empty where it is in no thread. */
  readonly thread: readonly PartLine[];
}

export interface DateNote extends Beside {
  readonly kind: 'date';
  readonly annotation: number;
  readonly date: DateExpression;
}

export interface OwnNote extends Beside {
  readonly kind: 'own';
  readonly passage: Passage;
}

/** What stands in the margin beside a line. */
export type MarginNote = EntityNote | DateNote | OwnNote;

const WEIGHTS: Readonly<Record<MentionType | 'date' | 'relative' | 'own', number>> = {
  own: 9,
  office: 7,
  person: 6,
  event: 6,
  document: 5,
  relative: 5,
  organization: 4,
  term: 4,
  place: 4,
  date: 2,
};

/** Says what no reader of the text can know: who held the office, what happened. */
const QUIET: ReadonlySet<string> = new Set(['office', 'event', 'document']);

interface Sources {
  readonly annotations: readonly { readonly index: number; readonly annotation: Annotation }[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly passages: readonly Passage[];
  readonly density: Density;
  /** EDTF of the bulletin's day; null where it is not known. */
  readonly publishedOn: string | null;
}

/**
 * The notes worth setting beside the text, in its order: each entity once, where it is first
 * named, each resolved date once, and all notes of the reader.
 *
 * @param sources `annotations` are those whose type is shown, with their place in the full list
 */
export function marginNotesOf({ annotations, ...sources }: Sources): MarginNote[] {
  const { cards, passages, density, publishedOn } = sources;
  const notes = new Map<string, EntityNote | DateNote>();
  for (const { index, annotation } of annotations) {
    const note =
      annotation.kind === 'date'
        ? dateNote(index, annotation, density, publishedOn)
        : entityNote(index, annotation, cards, density);
    if (note && !notes.has(note.key)) notes.set(note.key, note);
  }
  const said = [...notes.values()];
  const told = density === 'full' ? said : said.filter((note) => !isRepeated(note, said));
  return [...told, ...passages.flatMap(ownNote)].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start || b.weight - a.weight,
  );
}

/** What a card says in one line: what it was then, or else what it is. */
export function noteLine({ type, onTheDay, gloss, changed }: Card): string {
  if (type === 'place' && !changed) return gloss;
  // Where an organization has its seat is the least that there is to say of it.
  return onTheDay.find((line) => !line.startsWith('Seat in ')) ?? gloss;
}

function entityNote(
  index: number,
  mention: Mention,
  cards: ReadonlyMap<string, Card>,
  density: Density,
): EntityNote | null {
  const { entity, type, paragraph, start } = mention;
  const card = entity === null ? undefined : cards.get(entity);
  if (!card) return null;
  if (density === 'quiet' && !QUIET.has(type)) return null;
  // A place that was then what it is now needs no note, unless the reader wants all.
  if (density === 'normal' && type === 'place' && !card.changed) return null;
  const weight = WEIGHTS[type];
  const key = `entity:${card.id}`;
  const thread = density === 'quiet' ? [] : threadOf(card);
  const place = { key, paragraph, start, weight, annotation: index };
  return { kind: 'entity', ...place, mention, card, thread };
}

function threadOf({ type, part }: Card): readonly PartLine[] {
  if (type !== 'event' && type !== 'document') return [];
  return part.filter(({ kind }) => kind === 'before' || kind === 'after');
}

function dateNote(
  index: number,
  date: DateExpression,
  density: Density,
  publishedOn: string | null,
): DateNote | null {
  const { paragraph, start, surface, edtf } = date;
  const saysItself = /\d{4}/.test(surface) || isMonthOfYear(date, publishedOn);
  if (density === 'quiet' || (density === 'normal' && saysItself)) return null;
  const weight = /\d/.test(surface) ? WEIGHTS.date : WEIGHTS.relative;
  return { kind: 'date', key: `date:${edtf}`, paragraph, start, weight, annotation: index, date };
}

/** `April`, where it is that of the bulletin's own year. */
function isMonthOfYear({ surface, edtf }: DateExpression, publishedOn: string | null): boolean {
  const isMonth = /^\p{L}+\.?$/u.test(surface) && /^\d{4}-\d\d$/.test(edtf);
  return isMonth && publishedOn?.slice(0, 4) === edtf.slice(0, 4);
}

/** Whether a note beside the same paragraph says the day: `March 5` beside `Died 5 March 1953`. */
function isRepeated(note: EntityNote | DateNote, all: readonly (EntityNote | DateNote)[]): boolean {
  if (note.kind !== 'date' || !/^\d{4}-\d\d-\d\d$/.test(note.date.edtf)) return false;
  const day = wordsOf(dateInWords(note.date.edtf));
  return all.some(
    (other) =>
      other.kind === 'entity' &&
      other.paragraph === note.paragraph &&
      wordsOf(noteLine(other.card), other.card.lifespan).includes(day),
  );
}

/** With one space around each, so that `5 March` is not found in `15 March`. */
function wordsOf(...texts: readonly string[]): string {
  return ` ${texts.join(' ').replaceAll(/[^\p{L}\d]+/gu, ' ')} `;
}

function ownNote(passage: Passage): OwnNote[] {
  const { highlight, spans } = passage;
  const [first] = spans;
  if (!first || (highlight.note === '' && highlight.tags.length === 0)) return [];
  const { paragraph, start } = first;
  return [
    { kind: 'own', key: `own:${highlight.id}`, paragraph, start, weight: WEIGHTS.own, passage },
  ];
}
