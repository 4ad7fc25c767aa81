import type { Annotation, DateExpression, Mention, MentionType } from '../engine/model';
import type { Card } from '../knowledge/card';
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

const WEIGHTS: Readonly<Record<MentionType | 'date' | 'own', number>> = {
  own: 9,
  office: 7,
  person: 6,
  event: 6,
  document: 5,
  organization: 4,
  term: 4,
  date: 2,
  place: 2,
};

/** Says what no reader of the text can know: who held the office, what happened. */
const QUIET: ReadonlySet<string> = new Set(['office', 'event', 'document']);

interface Sources {
  readonly annotations: readonly { readonly index: number; readonly annotation: Annotation }[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly passages: readonly Passage[];
  readonly density: Density;
}

/**
 * The notes worth setting beside the text, in its order: each entity once, where it is first
 * named, each resolved date once, and all notes of the reader.
 *
 * @param sources `annotations` are those whose type is shown, with their place in the full list
 */
export function marginNotesOf({ annotations, cards, passages, density }: Sources): MarginNote[] {
  const notes = new Map<string, MarginNote>();
  for (const { index, annotation } of annotations) {
    const note =
      annotation.kind === 'date'
        ? dateNote(index, annotation, density)
        : entityNote(index, annotation, cards, density);
    if (note && !notes.has(note.key)) notes.set(note.key, note);
  }
  return [...notes.values(), ...passages.flatMap(ownNote)].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start || b.weight - a.weight,
  );
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
  if (density === 'normal' && type === 'place' && card.onTheDay.length === 0) return null;
  const weight = WEIGHTS[type];
  const key = `entity:${card.id}`;
  return { kind: 'entity', key, paragraph, start, weight, annotation: index, mention, card };
}

function dateNote(index: number, date: DateExpression, density: Density): DateNote | null {
  const { paragraph, start, surface, edtf } = date;
  const saysItself = /\d{4}/.test(surface);
  if (density === 'quiet' || (density === 'normal' && saysItself)) return null;
  const weight = WEIGHTS.date;
  return { kind: 'date', key: `date:${edtf}`, paragraph, start, weight, annotation: index, date };
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
