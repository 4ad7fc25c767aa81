import { Dexie } from 'dexie';
import MiniSearch from 'minisearch';
import { foldText } from '@/lib/search/fold-text';
import { LibraryIndex } from '@/lib/search/library-index';
import type { IndexedArticle } from '@/lib/search/model';
import { readQuery } from '@/lib/search/query';
import { makeLibrary } from '../library/make-library';
import { storeLibrary } from '../library/store-library';

/** Milliseconds of one kind of query: the middle, and what 95 of 100 stay below. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** One kind of query, by who answers. */
export interface KindTimes {
  readonly ours: Times;
  readonly miniSearch: Times;
  readonly dexie: Times;
}

/** What is asked, of the words that a library has, the most frequent first. */
const KINDS: Readonly<Record<string, (words: readonly string[], at: number) => string>> = {
  'a rare word': (words, at) => `${words[4_000 + at * 37]} `,
  'a frequent word': (words, at) => `${words[20 + at]} `,
  'a word being typed': (words, at) => (words[300 + at * 11] ?? '').slice(0, 4),
  'two words': (words, at) => `${words[30 + at]} ${words[600 + at * 7]} `,
  'a misspelt word': (words, at) => (words[2_000 + at * 13] ?? '').replace(/(..)(.)/u, '$2$1 '),
};
const QUERIES = 30;
/** A scan is slow: a few tell enough, of a large library one. */
const SCANS = 6;
const LARGE = 5_000;

const NOTHING = { meanings: new Map(), collected: new Map() };

let library: IndexedArticle[] = [];
const index = new LibraryIndex();
const peer = new MiniSearch({
  fields: ['title', 'text', 'quotes', 'notes'],
  searchOptions: { combineWith: 'AND' },
});

/** Fills the extension's own database, to measure its page; and prepares the following. */
export async function fillDatabase(words: readonly string[], articles: number): Promise<void> {
  library = makeLibrary(words, articles);
  await storeLibrary(library);
}

/** @returns milliseconds, as the next */
export function makeOurs(): number {
  return clock(() => {
    for (const one of library) index.put(one);
  });
}

export function makeTheirs(): number {
  return clock(() => peer.addAll(library.map(documentOf)));
}

export async function measureQueries(words: readonly string[]): Promise<Record<string, KindTimes>> {
  const table = await scanned();
  const kinds: Record<string, KindTimes> = {};
  for (const [kind, write] of Object.entries(KINDS)) {
    const queries = Array.from({ length: QUERIES }, (_, at) => write(words, at));
    const fuzzy = kind === 'a misspelt word' && 0.2;
    const ours = (text: string) => index.search(readQuery(text), NOTHING, 'best');
    const theirs = (text: string) => peer.search(text, { prefix: !text.endsWith(' '), fuzzy });
    const scans = queries.slice(0, library.length > LARGE ? 1 : SCANS);
    kinds[kind] = {
      ours: times(queries.map((text) => clock(() => ours(text)))),
      miniSearch: times(queries.map((text) => clock(() => theirs(text)))),
      dexie: times(await inTurn(scans, (text) => scan(table, text))),
    };
  }
  return kinds;
}

const documentOf = ({ slug, title, text, highlights }: IndexedArticle) => ({
  ...{ id: slug, title, text },
  quotes: highlights.map(({ exact }) => exact).join('\n'),
  notes: highlights.flatMap(({ note, tags }) => [note, ...tags]).join('\n'),
});

async function scanned() {
  await Dexie.delete('bench');
  const database = new Dexie('bench');
  database.version(1).stores({ articles: 'id' });
  const table = database.table<ReturnType<typeof documentOf>>('articles');
  await table.bulkAdd(library.map(documentOf));
  return table;
}

async function scan(table: Awaited<ReturnType<typeof scanned>>, text: string): Promise<number> {
  const words = foldText(text).split(' ');
  const start = performance.now();
  await table
    .filter(({ title, text: body, quotes, notes }) => {
      const all = foldText([title, body, quotes, notes].join('\n'));
      return words.every((word) => all.includes(word));
    })
    .toArray();
  return performance.now() - start;
}

async function inTurn(texts: readonly string[], work: (text: string) => Promise<number>) {
  const all: number[] = [];
  for (const text of texts) all.push(await work(text));
  return all;
}

function clock(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function times(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
