import { annotationKey, cacheAnnotations, cachedAnnotations } from '@/lib/db/annotation-cache';
import { findArticle, keepReading } from '@/lib/db/articles';
import { countMeetings, keepCast } from '@/lib/db/casts';
import { correctionsFor } from '@/lib/db/corrections';
import { editsLeft } from '@/lib/db/edits';
import { highlightsOf } from '@/lib/db/highlights';
import type { Store } from '@/lib/db/store';
import type { Annotation, ArchiveArticle, Article } from '@/lib/engine/model';
import { applyCorrections } from '@/lib/engine/refiners/apply-corrections';
import { markOwnNames } from '@/lib/engine/refiners/mark-own-names';
import type { SentFrom } from '@/lib/knowledge/sent-from';
import type { OpenedArticle, Problem } from '@/lib/messages';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { metName } from '@/lib/notes/met-name';
import { castIn, keyOfMention, namedIn } from '@/lib/notes/named';
import { findPlaces } from '@/lib/notes/passages';
import type { BackupKeeper } from './keep-backups';
import { orElse } from './or-else';
import { NOTHING_OWN, type OwnShelf, withoutGone } from './own-knowledge';
import type { Scholar } from './scholar';

/** Longest text that is annotated, in characters: ten times the archive's longest items. */
const MOST_CHARACTERS = 250_000;

/** What answering needs. The scholar may fail to come; the next question asks again. */
export interface Desk {
  readonly store: Store;
  readonly scholar: () => Promise<Scholar>;
  readonly backups: BackupKeeper;
  readonly own: OwnShelf;
}

/**
 * Keeps what was read off a page and answers with everything to draw on it. Neither a refused
 * storage nor missing knowledge keeps the other from being of use.
 */
export async function openReading(desk: Desk, reading: ArchiveArticle): Promise<OpenedArticle> {
  const problems: Problem[] = [];
  const article = await orElse(keepReading(desk.store, reading), () => {
    problems.push('storage-refused');
    return unkept(reading, desk.store.now());
  });
  return complete(desk, article, problems);
}

/** A reading with what the engine marks in it; nothing is stored, and nothing stored is drawn. */
export async function openUnkept(desk: Desk, reading: ArchiveArticle): Promise<OpenedArticle> {
  const scholar = await desk.scholar();
  return {
    article: unkept(reading, desk.store.now()),
    annotations: scholar.annotate(reading),
    highlights: [],
    places: {},
    edits: { undo: false, redo: false },
    problems: [],
  };
}

/** An article that was read before, with everything to draw; null if there is none. */
export async function openKept(desk: Desk, slug: string): Promise<OpenedArticle | null> {
  const article = await findArticle(desk.store, slug);
  return article && complete(desk, article, []);
}

/**
 * Where a kept article was sent from, if it lost its dateline and still shows the place; null
 * where it has its dateline, or shows none.
 */
export async function traceDateline(desk: Desk, slug: string): Promise<SentFrom | null> {
  const article = await findArticle(desk.store, slug);
  if (!article || article.dateline) return null;
  const annotations = await annotationsFor(desk, article, []);
  return (await desk.scholar()).traceDateline(article, annotations);
}

async function complete(
  desk: Desk,
  article: ArticleRecord,
  problems: Problem[],
): Promise<OpenedArticle> {
  const stored = !problems.includes('storage-refused');
  const [annotations, highlights, edits] = await Promise.all([
    annotationsFor(desk, article, problems),
    stored ? highlightsOf(desk.store, article.slug) : [],
    stored ? editsLeft(desk.store, article.slug) : { undo: false, redo: false },
  ]);
  if (stored) inPassing(keepCast(desk.store, article.slug, castIn(article, annotations)));
  const places = findPlaces(article, highlights);
  return { article, annotations, highlights, places, edits, problems };
}

/**
 * What is named in an article: what the engine finds, the reader's own names, and the reader's
 * corrections. What stands in the way goes into `problems`.
 */
export async function annotationsFor(
  desk: Desk,
  article: ArticleRecord,
  problems: Problem[],
): Promise<readonly Annotation[]> {
  const stored = !problems.includes('storage-refused');
  const length = article.paragraphs.reduce((sum, text) => sum + text.length, 0);
  const tooLong = length > MOST_CHARACTERS;
  if (tooLong) problems.push('text-too-long');
  const [found, own, corrections] = await Promise.all([
    // Whatever the engine stumbles over, the reader's own notes must come up.
    tooLong
      ? []
      : annotationsOf(desk, article, stored).catch(() => {
          problems.push('knowledge-unavailable');
          return [];
        }),
    stored ? orElse(desk.own.open(), () => NOTHING_OWN) : NOTHING_OWN,
    stored ? correctionsFor(desk.store, article.slug) : [],
  ]);
  const marked = tooLong ? found : markOwnNames(found, article, own.names);
  return withoutGone(applyCorrections(marked, article, corrections), own);
}

/** In how many other kept articles each name of an article was met, by {@link metName}; only where in any. */
export async function meetingsOf(desk: Desk, slug: string): Promise<Record<string, number>> {
  const article = await findArticle(desk.store, slug);
  if (!article) return {};
  const annotations = await annotationsFor(desk, article, []);
  const counts = await countMeetings(desk.store, slug, namedIn(annotations));
  return Object.fromEntries(
    annotations.flatMap((one) => {
      if (one.kind === 'date') return [];
      const count = counts[keyOfMention(one)];
      return count === undefined ? [] : [[metName(one), count]];
    }),
  );
}

/** Stores what is of use later on; nobody waits for it, and without it nothing is lost. */
function inPassing(work: Promise<void>): void {
  void orElse(work, () => undefined);
}

async function annotationsOf(
  { store, scholar }: Desk,
  article: Article,
  stored: boolean,
): Promise<readonly Annotation[]> {
  const reader = await scholar();
  if (!stored) return reader.annotate(article);

  const key = await annotationKey(article, reader.version);
  const known = await orElse(cachedAnnotations(store, key), () => null);
  if (known) return known;

  const annotations = reader.annotate(article);
  inPassing(cacheAnnotations(store, key, annotations));
  return annotations;
}

function unkept(reading: ArchiveArticle, now: string): ArticleRecord {
  return {
    ...reading,
    addresses: [reading.url],
    firstReadAt: now,
    lastReadAt: now,
    deletedAt: null,
  };
}
