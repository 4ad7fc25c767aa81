import { expect, test } from 'vitest';
import type { Annotation, Mention } from '../engine/model';
import type { Card } from '../knowledge/card';
import { filterGroups, groupAnnotations } from './panel-groups';

function mention(surface: string, more: Partial<Mention> = {}): Mention {
  return {
    kind: 'mention',
    type: 'person',
    paragraph: 0,
    start: 0,
    end: surface.length,
    surface,
    entity: null,
    wikipedia: null,
    confidence: 1,
    because: [],
    ...more,
  };
}

function card(id: string, name: string, onTheDay: string[] = []): Card {
  return {
    id,
    type: 'person',
    name,
    onTheDay,
    gloss: `gloss of ${name}`,
    lifespan: '',
    note: null,
    wikipedia: null,
    sources: [],
    part: [],
    at: null,
  };
}

const cards = new Map([
  ['molotov', card('molotov', 'Vyacheslav Molotov', ['Soviet Foreign Minister'])],
  ['sharett', card('sharett', 'Moshe Sharett')],
  ['obrien', card('obrien', 'John O’Brien', ['Attache until May\u00a01949'])],
]);
const lastFebruary: Annotation = {
  kind: 'date',
  paragraph: 1,
  start: 0,
  end: 13,
  surface: 'last February',
  edtf: '1953-02',
  confidence: 1,
  because: [],
};
const annotations: Annotation[] = [
  mention('Moscow', { type: 'place' }),
  mention('Molotov', { entity: 'molotov' }),
  mention('Soviet Foreign Minister', { type: 'office', entity: 'molotov', office: 'fm-ussr' }),
  mention('V. M. Molotov', { entity: 'molotov' }),
  mention('Moshe Sharett', { entity: 'sharett' }),
  mention("O'Brien", { entity: 'obrien' }),
  mention('Mr. Smith', { described: 'a spokesman' }),
  lastFebruary,
];
const groups = groupAnnotations(annotations, cards, (edtf) => `in ${edtf}`);

test('every name once, with all its places, grouped by type', () => {
  expect(groups.map(({ type, items }) => [type, items.length])).toEqual([
    ['person', 4],
    ['office', 1],
    ['place', 1],
    ['date', 1],
  ]);
  expect(groups[0]?.items).toEqual([
    {
      key: 'molotov',
      name: 'Vyacheslav Molotov',
      line: 'Soviet Foreign Minister',
      places: [1, 3],
    },
    { key: 'sharett', name: 'Moshe Sharett', line: 'gloss of Moshe Sharett', places: [4] },
    expect.objectContaining({ name: 'John O’Brien', places: [5] }),
    { key: 'Mr. Smith', name: 'Mr. Smith', line: 'a spokesman', places: [6] },
  ]);
  expect(groups[1]?.items[0]).toMatchObject({
    name: 'Soviet Foreign Minister',
    line: 'Vyacheslav Molotov',
  });
  expect(groups[3]?.items[0]).toMatchObject({ name: 'last February', line: 'in 1953-02' });
});

test.each([
  ['', ['person', 'office', 'place', 'date']],
  [' SOVIET ', ['person', 'office']],
  ['1953', ['date']],
  ["o'brien attaché until may 1949", ['person']],
  ['nobody', []],
])('filter “%s”', (query, types) => {
  expect(filterGroups(groups, query).map(({ type }) => type)).toEqual(types);
});
