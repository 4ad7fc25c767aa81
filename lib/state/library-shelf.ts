import { type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../messages';
import { MOST_SHELVED } from '../messages/library';
import type { Standing } from '../notes/passages';
import type { ShelvedArticle } from '../notes/shelved';
import { takeBreaks } from '../notes/take-breaks';
import { LibraryIndex } from '../search/library-index';
import type { IndexedArticle } from '../search/model';

/** Articles that come first: more than a window holds at once; and then at a time. */
const FIRST = 8;
const STEP = 250;
/** Texts that come at a time. */
const TEXTS = 60;
/** Least time between two drawings of what comes in, in milliseconds. */
const DRAW = 300;
/** Changes that come together are looked at together. */
const GATHER = 60;

export type Doubts = Readonly<Record<string, Exclude<Standing, 'certain'>>>;

/** The articles of the library as they come in, and their index. */
export interface LibraryShelf {
  /** `ready` as soon as something can be shown. */
  readonly status: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  /** Grows with each change of what is on the shelf. */
  readonly version: ReadonlySignal<number>;
  /** Texts that have come of all; null when all have. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number } | null>;
  readonly articles: ReadonlyMap<string, ShelvedArticle>;
  readonly index: LibraryIndex;
  /** Highlights that were not found for certain, by the article's slug. */
  readonly doubts: ReadonlyMap<string, Doubts>;
  /** Fetches everything, the last read first, with pauses; never throws. */
  load(): Promise<void>;
  /** Whether {@link stop} was called before all had come: what came can be searched. */
  readonly stopped: ReadonlySignal<boolean>;
  /** Fetches no more until it is told to load again. */
  stop(): void;
  /** Fetches these articles anew; never throws. */
  refresh(slugs: readonly string[]): Promise<void>;
  /** These articles (null: all) changed; they are fetched soon. */
  changed(slugs: readonly string[] | null): void;
  /** Stops fetching. */
  dispose(): void;
}

export function createLibraryShelf(): LibraryShelf {
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const version = signal(0);
  const progress = signal<{ done: number; total: number } | null>(null);
  const articles = new Map<string, ShelvedArticle>();
  const doubts = new Map<string, Doubts>();
  const index = new LibraryIndex();
  const stopped = signal(false);
  let run = 0;

  function put(shelved: ShelvedArticle, text: string | null) {
    articles.set(shelved.article.slug, shelved);
    index.put(indexed(shelved, text));
  }

  function remove(slug: string) {
    articles.delete(slug);
    doubts.delete(slug);
    index.remove(slug);
  }

  async function takeHeadings(slugs: readonly string[], pause: () => Promise<void>) {
    const came = new Set<string>();
    for (const shelved of await sendMessage('readArticles', slugs)) {
      came.add(shelved.article.slug);
      put(shelved, index.textOf(shelved.article.slug));
      await pause();
    }
    for (const slug of slugs) if (!came.has(slug)) remove(slug);
  }

  async function takeTexts(slugs: readonly string[], pause: () => Promise<void>) {
    for (const { slug, text, doubts: some } of await sendMessage('readTexts', slugs)) {
      const shelved = articles.get(slug);
      if (!shelved) continue;
      put(shelved, text);
      if (Object.keys(some).length > 0) doubts.set(slug, some);
      else doubts.delete(slug);
      await pause();
    }
  }

  /** Something to see, before it is known what else there is. */
  async function takeFirst(pause: () => Promise<void>) {
    await takeHeadings(await sendMessage('listArticles', FIRST), pause);
    if (articles.size > 0) status.value = 'ready';
    version.value++;
  }

  async function fill(isOver: () => boolean) {
    const pause = takeBreaks();
    if (articles.size === 0) await takeFirst(pause);
    const slugs = await sendMessage('listArticles', null);
    const listed = new Set(slugs);
    for (const slug of articles.keys()) if (!listed.has(slug)) remove(slug);
    let drawn = 0;
    const draw = () => {
      if (performance.now() - drawn < DRAW) return;
      drawn = performance.now();
      version.value++;
    };
    for (let at = 0; at < slugs.length && !isOver(); at += STEP) {
      await takeHeadings(slugs.slice(at, at + STEP), pause);
      status.value = 'ready';
      draw();
    }
    status.value = 'ready';
    version.value++;
    for (let at = 0; at < slugs.length && !isOver(); at += TEXTS) {
      progress.value = { done: at, total: slugs.length };
      await takeTexts(slugs.slice(at, at + TEXTS), pause);
      draw();
    }
  }

  async function load() {
    run++;
    const own = run;
    stopped.value = false;
    try {
      await fill(() => run !== own);
    } catch {
      if (status.value === 'loading') status.value = 'failed';
    }
    if (run !== own) return;
    progress.value = null;
    version.value++;
  }

  async function refresh(slugs: readonly string[]) {
    const pause = takeBreaks();
    try {
      for (let at = 0; at < slugs.length; at += MOST_SHELVED) {
        const some = slugs.slice(at, at + MOST_SHELVED);
        await takeHeadings(some, pause);
        await takeTexts(some, pause);
      }
    } catch {
      // What is shown stays until the next change.
    }
    version.value++;
  }

  const stale = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let everything = false;

  function look() {
    const slugs = [...stale];
    stale.clear();
    if (everything) void load();
    else if (slugs.length > 0) void refresh(slugs);
    everything = false;
  }

  function noteChange(slugs: readonly string[] | null) {
    if (slugs === null) everything = true;
    for (const slug of slugs ?? []) stale.add(slug);
    clearTimeout(timer);
    timer = setTimeout(look, GATHER);
  }

  return {
    status,
    version,
    progress,
    articles,
    index,
    doubts,
    load,
    stopped,
    stop() {
      run++;
      stopped.value = progress.value !== null;
      progress.value = null;
    },
    refresh,
    changed: noteChange,
    dispose() {
      run++;
      clearTimeout(timer);
    },
  };
}

export function indexed(shelved: ShelvedArticle, text: string | null): IndexedArticle {
  const { article, highlights, named, namedBy } = shelved;
  const { slug, title, publishedOn, lastReadAt } = article;
  return {
    ...{ slug, title, publishedOn, lastReadAt, text, named },
    highlights: highlights.map(({ id, target, note, tags, colour }, at) => ({
      ...{ id, note, tags, colour },
      exact: target.exact,
      named: namedBy[at] ?? [],
    })),
  };
}
