import { findArticle } from '@/lib/db/articles';
import { highlightsOf } from '@/lib/db/highlights';
import { listLibrary } from '@/lib/db/library';
import type { Store } from '@/lib/db/store';
import type { Annotation } from '@/lib/engine/model';
import { byDay, type NamedEntity, type Notes } from '@/lib/export/exported-file';
import { namedEntity } from '@/lib/export/named-entity';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { describeAll } from './describe-all';
import { annotationsFor, type Desk } from './open-article';

/** Slugs of the articles with highlights, none in the trash, in the order of their days. */
export async function listMarked(store: Store): Promise<string[]> {
  const library = await listLibrary(store);
  return library
    .filter(({ highlights }) => highlights.length > 0)
    .toSorted(byDay)
    .map(({ article }) => article.slug);
}

/** Articles with their highlights and, where asked for, with what is named in them. */
export async function readNotes(
  desk: Desk,
  slugs: readonly string[],
  named: boolean,
): Promise<Notes[]> {
  const notes: Notes[] = [];
  for (const slug of slugs) {
    const one = await notesOf(desk, slug, named);
    if (one) notes.push(one);
  }
  return notes;
}

async function notesOf(desk: Desk, slug: string, named: boolean): Promise<Notes | null> {
  const article = await findArticle(desk.store, slug);
  if (!article) return null;
  const highlights = await highlightsOf(desk.store, slug);
  if (!named) return { article, highlights };
  const annotations = await annotationsFor(desk, article, []);
  const entities = await entitiesOf(desk, article, annotations);
  return { article, highlights, annotations, entities };
}

/** Notes leave without names rather than not at all. */
async function entitiesOf(
  desk: Desk,
  { publishedOn }: ArticleRecord,
  annotations: readonly Annotation[],
): Promise<NamedEntity[]> {
  const ids = annotations.flatMap((annotation) =>
    annotation.kind === 'mention' && annotation.entity !== null ? [annotation.entity] : [],
  );
  const cards = await describeAll(desk, [...new Set(ids)], publishedOn).catch(() => []);
  return cards.map(namedEntity);
}
