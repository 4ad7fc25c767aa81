import { expect, test } from 'vitest';
import type { Annotation, MentionType } from '../engine/model';
import { ANNOTATION_TYPES, type Density } from './settings';
import { linedAnnotations, shownAnnotations } from './shown-annotations';

const place = { paragraph: 0, start: 0, end: 1, surface: 'x', confidence: 1, because: [] };
const mention = (type: MentionType, entity: string): Annotation => ({
  ...place,
  kind: 'mention',
  type,
  entity,
  wikipedia: null,
});
const annotations: Annotation[] = [
  mention('person', 'sharett'),
  mention('office', 'sharett'),
  { ...place, kind: 'date', edtf: '1953-07-20' },
  mention('person', 'sharett'),
  { ...place, kind: 'date', edtf: '1953-07-20' },
  { ...place, kind: 'date', edtf: '1953-07' },
];

test.each([
  ['normal', ANNOTATION_TYPES, [0, 1, 2, 3, 4, 5]],
  ['quiet', ANNOTATION_TYPES, [0, 1, 2, 5]],
  ['normal', ['date'], [2, 4, 5]],
  ['full', ['person', 'office'], [0, 1, 3]],
  ['full', [], []],
] as const)('%s, with %j', (density, typesShown, expected) => {
  expect(shownAnnotations(annotations, { density, typesShown })).toEqual(expected);
});

test('unless all is wanted, a name has its line where it is first met under each subheading', () => {
  const at = (paragraph: number, entity: string) => ({ ...mention('person', entity), paragraph });
  const named = [at(0, 'sharett'), at(0, 'stalin'), at(1, 'sharett'), at(3, 'sharett')];
  const again = [...named, at(3, 'sharett'), at(4, 'stalin')];
  const roles = ['text', 'text', 'subheading', 'text', 'insert'] as const;
  const lined = (density: Density) =>
    linedAnnotations(again, roles, density).map((one) => again.indexOf(one as (typeof again)[0]));
  expect(lined('normal')).toEqual([0, 1, 3, 5]);
  expect(lined('full')).toEqual([0, 1, 2, 3, 4, 5]);
});
