import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { cardFileOf } from './cards';
import { compileIndex } from './compile';
import { KnowledgeError } from './knowledge-error';
import { CARDS_PATH, INDEX_PATH, openKnowledge } from './open-knowledge';

const NO_TABLES = { people: '', figures: '', towns: '', countries: '', states: '' };

const pack = (bytes: string | Uint8Array) => new Uint8Array(gzipSync(bytes)).buffer;
const files = (world = WORLD) =>
  new Map([
    [INDEX_PATH, pack(compileIndex(world))],
    [CARDS_PATH, pack(JSON.stringify(cardFileOf(world, NO_TABLES)))],
  ]);
const reader = (content: ReadonlyMap<string, ArrayBuffer>) => async (path: string) => {
  const file = content.get(path);
  if (!file) throw new TypeError(`no ${path}`);
  return file;
};

test('index and cards come out as they were compiled', async () => {
  const { lexicon, cards } = await openKnowledge(reader(files()));
  expect(lexicon.entity(0)).toMatchObject({ id: 'golda-meir', sex: 'f' });
  expect((await cards()).nameOf('golda-meir')).toBe('Golda Meir');
});

test('the version tells one index from another', async () => {
  const { version } = await openKnowledge(reader(files()));
  const again = await openKnowledge(reader(files()));
  const other = await openKnowledge(reader(files({ ...WORLD, people: [] })));
  expect(again.version).toBe(version);
  expect(other.version).not.toBe(version);
});

test.each([
  ['is missing', new Map<string, ArrayBuffer>()],
  ['is no gzip', new Map([[INDEX_PATH, new ArrayBuffer(12)]])],
  ['is no index', new Map([[INDEX_PATH, pack('something else')]])],
])('an index that %s is named', async (_, content) => {
  await expect(openKnowledge(reader(content))).rejects.toThrow(
    new KnowledgeError(`The knowledge could not be opened: ${INDEX_PATH}`),
  );
});

test('cards that failed are asked for again', async () => {
  const content = files();
  const cardFile = content.get(CARDS_PATH) ?? new ArrayBuffer(0);
  content.delete(CARDS_PATH);
  const { cards } = await openKnowledge(reader(content));
  await expect(cards()).rejects.toThrow(KnowledgeError);
  content.set(CARDS_PATH, cardFile);
  expect((await cards()).entry('moshe-sharett')?.type).toBe('person');
});
