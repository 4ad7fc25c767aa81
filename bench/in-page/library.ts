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

export interface Figures {
  readonly build: { readonly ours: number; readonly theirs: number };
  readonly kinds: Readonly<
    Record<string, { readonly ours: Times; readonly miniSearch: Times; readonly dexie: Times }>
  >;
  /** Megabytes of the index, texts included. */
  readonly megabytes: { readonly ours: number; readonly theirs: number };
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
/** A scan is slow: fewer tell enough. */
const SCANS = 6;

const NOTHING = { meanings: new Map(), collected: new Map() };

export function measureSearch(words: readonly string[], articles: number): Promise<Figures> {
  return measure(words, makeLibrary(words, articles));
}

/** Fills the extension's own database, to measure its page. */
export function fillDatabase(words: readonly string[], articles: number): Promise<void> {
  return storeLibrary(makeLibrary(words, articles));
}

async function measure(words: readonly string[], library: IndexedArticle[]): Promise<Figures> {
  const heap = [megabytes()];
  const index = new LibraryIndex();
  const ours = clock(() => {
    for (const one of library) index.put(one);
  });
  heap.push(megabytes());
  const peer = new MiniSearch({
    fields: ['title', 'text', 'quotes', 'notes'],
    searchOptions: { combineWith: 'AND' },
  });
  const theirs = clock(() => peer.addAll(library.map(documentOf)));
  heap.push(megabytes());
  const table = await scanned(library);

  const kinds: Record<string, Figures['kinds'][string]> = {};
  for (const [kind, write] of Object.entries(KINDS)) {
    const queries = Array.from({ length: QUERIES }, (_, at) => write(words, at));
    const isFuzzy = kind === 'a misspelt word';
    kinds[kind] = {
      ours: times(
        queries.map((text) => clock(() => index.search(readQuery(text), NOTHING, 'best'))),
      ),
      miniSearch: times(
        queries.map((text) =>
          clock(() => peer.search(text, { prefix: !text.endsWith(' '), fuzzy: isFuzzy && 0.2 })),
        ),
      ),
      dexie: times(await inTurn(queries.slice(0, SCANS), (text) => scan(table, text))),
    };
  }
  const [before = 0, between = 0, after = 0] = heap;
  return {
    build: { ours, theirs },
    kinds,
    megabytes: { ours: between - before, theirs: after - between },
  };
}

const documentOf = ({ slug, title, text, highlights }: IndexedArticle) => ({
  ...{ id: slug, title, text },
  quotes: highlights.map(({ exact }) => exact).join('\n'),
  notes: highlights.flatMap(({ note, tags }) => [note, ...tags]).join('\n'),
});

async function scanned(library: IndexedArticle[]) {
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

/** Chromium alone tells it, after tidying up where it was started so. */
function megabytes(): number {
  const { gc, performance: clockOf } = globalThis as unknown as {
    gc?: () => void;
    performance: { memory?: { usedJSHeapSize: number } };
  };
  gc?.();
  return (clockOf.memory?.usedJSHeapSize ?? 0) / 1_000_000;
}
