import { expect, test } from 'vitest';
import type { Figure } from './figure';
import { type Life, withTitle } from './lives';

const ENVOY: Figure = {
  name: 'Ada B. Envoy',
  title: null,
  names: [],
  born: '',
  died: '',
  what: 'U.S. Ambassador to Norway',
  active: '1950/1953',
  terms: [],
  source: 'us-diplomats',
};
const LIFE: Life = { title: 'Ada B. Envoy', born: 1900, died: 1970 };
const listed = (...lives: Life[]) => new Map([['ada b envoy', lives]]);

test('a figure has the article and the life of the only one of the name', () => {
  expect(withTitle(ENVOY, listed(LIFE))).toEqual({
    ...ENVOY,
    title: 'Ada B. Envoy',
    born: '1900',
    died: '1970',
  });
});

test.each<[string, Figure, Life[]]>([
  ['two bear the name', ENVOY, [LIFE, { ...LIFE, title: 'Ada B. Envoy (singer)' }]],
  ['they were dead', ENVOY, [{ ...LIFE, died: 1951 }]],
  ['they were children', ENVOY, [{ ...LIFE, born: 1940, died: null }]],
  ['the table gives another birth', { ...ENVOY, born: '1901-02-03' }, [LIFE]],
  ['nobody is listed', ENVOY, []],
])('and has none where %s', (_, figure, lives) => {
  expect(withTitle(figure, listed(...lives))).toBe(figure);
});

test('what the table says itself stays', () => {
  const titled = { ...ENVOY, title: 'Ada Envoy' };
  expect(withTitle(titled, listed(LIFE))).toBe(titled);
  expect(withTitle({ ...ENVOY, born: '1900-02-03' }, listed(LIFE)).born).toBe('1900-02-03');
});
