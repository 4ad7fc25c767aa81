import { expect, test } from 'vitest';
import { parseEntries } from './parse-entries';

const PERSON = {
  id: 'moshe-sharett',
  name: 'Moshe Sharett',
  wikipedia: 'Moshe Sharett',
  sex: 'm',
  gloss: 'Israeli statesman',
  sources: ['general-reference'],
};
const OFFICE = {
  id: 'premier',
  name: 'Premier',
  wikipedia: null,
  gloss: 'head of government',
  sources: ['hand'],
  body: 'israel',
  heads: ['Premier'],
  holders: [],
};

test('an entry comes back as it was written, years as text', () => {
  const written = { ...PERSON, born: 1894, names: ['Shertok', { text: 'Sharet', until: 1949 }] };
  const { entries, mistakes } = parseEntries('people', 'people/israel.yaml', [written]);
  expect(mistakes).toEqual([]);
  expect(entries).toEqual([
    { ...written, born: '1894', names: ['Shertok', { text: 'Sharet', until: '1949' }] },
  ]);
});

test.each([
  [{ born: '1894-13' }, 'moshe-sharett: born: "1894-13" is no EDTF date'],
  [{ sex: 'x' }, 'moshe-sharett: sex: "x" should be ("m" | "f")'],
  [{ bron: '1894' }, 'moshe-sharett: bron: is no field of this kind'],
  [{ gloss: undefined }, 'moshe-sharett: gloss: is missing'],
  [{ gloss: '  ' }, 'moshe-sharett: gloss: is empty'],
  [{ sources: [] }, 'moshe-sharett: sources: needs at least one source'],
  [{ id: 'Moshe Sharett' }, 'Moshe Sharett: id: is no kebab-case id'],
  [
    { roles: [{ text: 'editor', form: '1936' }] },
    'moshe-sharett: roles.0.form: is no field of this kind',
  ],
  [
    { names: [{ text: 'Shertok', until: 'the war' }] },
    'moshe-sharett: names.0.until: "the war" is no EDTF date',
  ],
])('%j is a mistake', (change, message) => {
  const { entries, mistakes } = parseEntries('people', 'people/israel.yaml', [
    { ...PERSON, ...change },
  ]);
  expect(entries).toEqual([]);
  expect(mistakes).toEqual([`people/israel.yaml: ${message}`]);
});

test.each([
  [['moshe-sharett', '1954-01-26', '1955-11-03'], null],
  [['moshe-sharett', 1954, '..', 'acting'], null],
  [['moshe-sharett', '1954-01-26'], 'is not [person, from, until, remark?]'],
  [['moshe-sharett', '1954', '1955', 'deputy'], 'is not [person, from, until, remark?]'],
  [['moshe-sharett', '..', '1955'], 'is not [person, from, until, remark?]'],
])('holder %j', (holder, complaint) => {
  const { mistakes } = parseEntries('offices', 'offices/israel.yaml', [
    { ...OFFICE, holders: [holder] },
  ]);
  if (complaint === null) expect(mistakes).toEqual([]);
  else expect(mistakes).toEqual([expect.stringContaining(complaint)]);
});

test.each([
  [null, []],
  [undefined, []],
  [{ people: [] }, ['people/x.yaml: is no list']],
  [['a name'], ['people/x.yaml: entry 1: "a name" should be Object']],
  [[{ ...PERSON, id: undefined }], ['people/x.yaml: entry 1: id: is missing']],
])('a file of %j', (value, mistakes) => {
  expect(parseEntries('people', 'people/x.yaml', value).mistakes).toEqual(mistakes);
});

test('other entries of a file with a mistake are kept', () => {
  const { entries } = parseEntries('people', 'people/x.yaml', [{ ...PERSON, sex: 1 }, PERSON]);
  expect(entries).toEqual([PERSON]);
});
