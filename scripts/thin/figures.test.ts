import { expect, test } from 'vitest';
import { famousFigures } from './famous';
import { type Figure, isPlainName } from './figure';
import { figureRows, NameCounts } from './figures';
import { postIn, timeIn } from './statesmen';

test.each([
  'Laurence A. Steinhardt',
  'Ludwig van Beethoven',
  'Salah al-Din Bitar',
  'Tom McNally',
  'Townsend B. Friedman Jr.',
])('%s is a plain full name', (name) => {
  expect(isPlainName(name)).toBe(true);
});

test.each(['Molière', 'A. A. Milne', 'Faisal I', 'Alexander the Great', '50 Cent'])(
  '%s is none',
  (name) => {
    expect(isPlainName(name)).toBe(false);
  },
);

test.each([
  ['Libyan Minister of Finance from September 20, 1953.', 'Libyan Minister of Finance'],
  ['USA, Commander, U.S. Forces, Austria, until 1953', 'Commander, U.S. Forces, Austria'],
  ['Prime Minister of Laos; Minister of Defense', 'Prime Minister of Laos'],
  ['Minister of Foreign Affairs', null],
  ['Office of South Asian Affairs, Department of State', null],
  ['Second Secretary of the Embassy in Iraq', null],
  ['See Falaleyev.', null],
])('%s tells the post %s', (remark, post) => {
  expect(postIn(remark)).toBe(post);
});

test.each([
  ['Libyan Minister of Finance', [1952, 1954], false],
  ['Libyan Minister of Finance from September 20, 1953; thereafter', [1953, 1954], false],
  ['President of Brazil until November 8, 1955', [1952, 1955], false],
  ['Governor of New York from 1943 until 1955', [1943, 1955], true],
  ['King of Yugoslavia, 1929–1934', [1929, 1934], true],
  ['Prime Minister of Laos until 1949', [1949, 1949], false],
  ['Prime Minister of Laos; Minister of Defense, 1950', [1952, 1954], false],
])('%s, in a volume of 1952 to 1954', (remark, years, isTold) => {
  expect(timeIn(remark, [1952, 1954])).toEqual({ years, isTold });
});

const titles = (title: string, born: string, sources: string) => [
  { title, qid: '', born, died: '', sources },
];

test('the famous come with their death, if their birth says that they are meant', () => {
  const dead = { lexname: 'person', names: 'Berg;Alban Berg', born: '1885', died: '1935' };
  const read = (born: string) =>
    famousFigures(titles('Alban Berg', born, 'pantheon composer'), [dead])[0];
  expect(read('1885')).toMatchObject({ name: 'Alban Berg', what: 'composer', died: '1935' });
  expect(read('1884')?.died).toBe('');
});

test.each([
  ['a footballer of today', 'Alban Berg', '1980', 'pantheon soccer player'],
  ['a singer of today', 'Alban Berg', '1970', 'pantheon singer'],
  ['a member of Congress, who has a row elsewhere', 'Alban Berg', '1920', 'us congress'],
  ['a legislator who came after the archive', 'Alban Berg', '1970', 'legislator UK'],
  ['a king', 'Alban I of Berg', '1885', 'pantheon politician'],
  ['somebody of antiquity', 'Alban Berg', '-100', 'pantheon politician'],
])('left out is %s', (_, title, born, sources) => {
  expect(famousFigures(titles(title, born, sources), [])).toEqual([]);
});

const FIGURE: Figure = {
  name: 'Laurence A. Steinhardt',
  title: null,
  names: ['Laurence Adolph Steinhardt'],
  born: '1892',
  died: '1950',
  what: 'U.S. Ambassador to Canada',
  active: '1948/1950',
  terms: [{ text: 'U.S. Ambassador to Canada', from: '1948-11-01', until: '1950-03-28' }],
  source: 'us-diplomats',
};
const MANY = Array.from({ length: 1000 }, (_, i) => `Given${i % 50} Surname${Math.floor(i / 50)}`);
const NONE: ReadonlySet<string> = new Set();
const rowsOf = (figures: readonly Figure[], taken = NONE, names: readonly string[] = MANY) =>
  figureRows(figures, new NameCounts(names), taken);

test('a figure becomes a row', () => {
  expect(rowsOf([FIGURE])).toEqual([
    {
      id: 'who-laurence-a-steinhardt',
      name: 'Laurence A. Steinhardt',
      wikipedia: '',
      names: 'Laurence Adolph Steinhardt',
      born: '1892',
      died: '1950',
      what: 'U.S. Ambassador to Canada',
      active: '1948/1950',
      terms: 'U.S. Ambassador to Canada:1948-11-01:1950-03-28',
      source: 'us-diplomats',
    },
  ]);
});

test('of one person in two tables the first is kept, of two persons none', () => {
  const same = { ...FIGURE, name: 'Laurence Steinhardt', born: '', active: '1942/1945' };
  expect(rowsOf([FIGURE, same])).toHaveLength(1);
  expect(rowsOf([FIGURE, { ...same, active: '1990/1991' }])).toEqual([]);
  expect(rowsOf([FIGURE, { ...same, born: '1930' }])).toEqual([]);
});

test('common names are left out, and names that others have', () => {
  expect(rowsOf([{ ...FIGURE, name: 'Given1 Surname2' }])).toEqual([]);
  expect(rowsOf([{ ...FIGURE, name: 'Given1 Cohen' }])).toEqual([]);
  expect(rowsOf([FIGURE], new Set(['laurence steinhardt']))).toEqual([]);
});
