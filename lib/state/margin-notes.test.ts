import { expect, test } from 'vitest';
import type { Annotation, MentionType } from '../engine/model';
import type { Card } from '../knowledge/card';
import { type MarginNote, marginNotesOf, noteLine } from './margin-notes';
import type { Density } from './settings';

const CARD: Card = {
  id: '',
  type: 'place',
  name: '',
  onTheDay: [],
  gloss: 'its gloss',
  lifespan: '',
  note: null,
  wikipedia: null,
  sources: [],
  part: [],
  at: null,
};
const EVIDENCE = { confidence: 1, because: [] };
const span = (surface: string) => ({ paragraph: 0, start: 0, end: surface.length, surface });

function named(type: MentionType, entity: string): Annotation {
  return { kind: 'mention', type, entity, wikipedia: null, ...span(entity), ...EVIDENCE };
}

function dated(surface: string, edtf: string): Annotation {
  return { kind: 'date', edtf, ...span(surface), ...EVIDENCE };
}

function notesOf(
  annotations: readonly Annotation[],
  cards: readonly Partial<Card>[] = [],
  density: Density = 'normal',
): MarginNote[] {
  return marginNotesOf({
    annotations: annotations.map((annotation, index) => ({ index, annotation })),
    cards: new Map(cards.map((card) => [card.id ?? '', { ...CARD, ...card }])),
    passages: [],
    density,
    publishedOn: '1953-07-21',
  });
}

const keysOf = (notes: readonly MarginNote[]) => notes.map(({ key }) => key);

test('a place has a note where it was then what it was not always; else only when all is wanted', () => {
  const places = [named('place', 'lviv'), named('place', 'washington')];
  const cards: Partial<Card>[] = [
    { id: 'lviv', onTheDay: ['in Poland (1919 – 1939)'], changed: true },
    { id: 'washington', onTheDay: ['in the United States'], changed: false },
  ];
  expect(keysOf(notesOf(places, cards))).toEqual(['entity:lviv']);
  expect(keysOf(notesOf(places, cards, 'full'))).toEqual(['entity:lviv', 'entity:washington']);
});

test.each<[Partial<Card>, string]>([
  [{ onTheDay: ['in Poland (1919 – 1939)'], changed: true }, 'in Poland (1919 – 1939)'],
  [{ onTheDay: ['in the United States'], changed: false }, 'its gloss'],
  [{ type: 'organization', onTheDay: ['Seat in Jerusalem'] }, 'its gloss'],
  [{ type: 'organization', onTheDay: ['Successor of it', 'Seat in Bonn'] }, 'Successor of it'],
  [{ type: 'person', onTheDay: ['Foreign Minister'] }, 'Foreign Minister'],
])('the one line of %o', (card, line) => {
  expect(noteLine({ ...CARD, ...card })).toBe(line);
});

test('dates that say themselves, and days that a note beside them says, have none', () => {
  const dates = [
    dated('March 1953', '1953-03'),
    dated('April', '1953-04'),
    dated('December', '1952-12'),
    dated('March 5', '1953-03-05'),
    dated('March 15', '1953-03-15'),
    dated('this evening', '1953-07-20'),
  ];
  const stalin = named('person', 'stalin');
  const cards = [{ id: 'stalin', type: 'person' as const, onTheDay: ['Died 5 March 1953'] }];
  expect(keysOf(notesOf([stalin, ...dates], cards)).sort()).toEqual([
    'date:1952-12',
    'date:1953-03-15',
    'date:1953-07-20',
    'entity:stalin',
  ]);
  expect(notesOf([stalin, ...dates], cards, 'full')).toHaveLength(7);
});

test('words that need the bulletin to be understood weigh more than a day of the year', () => {
  const [relative, absolute] = notesOf([
    dated('July 6', '1953-07-06'),
    dated('last February', '1953-02'),
  ]);
  expect(keysOf([relative, absolute].filter((note) => note !== undefined))).toEqual([
    'date:1953-02',
    'date:1953-07-06',
  ]);
  expect(relative?.weight).toBeGreaterThan(absolute?.weight ?? 9);
});

test('an event says what came before and after it, unless it is to be quiet; a person does not', () => {
  const before = { kind: 'before', text: '9 February 1953, Bomb at the legation' } as const;
  const after = { kind: 'after', text: '20 July 1953, Resumption' } as const;
  const part = [{ kind: 'then', text: 'in the news' } as const, before, after];
  const names = [named('event', 'break'), named('document', 'letter'), named('person', 'stalin')];
  const cards = names.map((one): Partial<Card> => {
    const type = one.kind === 'mention' ? one.type : 'term';
    return { id: one.surface, type, part };
  });
  const threads = (density: Density) =>
    Object.fromEntries(
      notesOf(names, cards, density).flatMap((note) =>
        note.kind === 'entity' ? [[note.card.id, note.thread]] : [],
      ),
    );
  const both = [before, after];
  expect(threads('normal')).toEqual({ break: both, letter: both, stalin: [] });
  expect(threads('full')).toEqual({ break: both, letter: both, stalin: [] });
  expect(threads('quiet')).toEqual({ break: [], letter: [] });
});
