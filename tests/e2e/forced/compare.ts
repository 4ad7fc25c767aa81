import { expect } from 'vitest';
import type { Highlight } from '../../../lib/notes/highlight';
import type { OwnEntry } from '../../../lib/notes/own-entry';
import type { KeptPack } from '../../../lib/notes/pack';
import type { Reader } from './reader';
import type { Stored } from './stored';

/** A highlight that several contexts write into at the same time. */
export interface Shared {
  readonly id: string;
  /** All that was written, by whomever. */
  readonly words: string[];
}

/** Fails unless what is stored is what every reader did, each thing once. */
export function expectAsDone(
  stored: Stored,
  readers: readonly Reader[],
  shared: readonly Shared[],
) {
  const highlights = (stored.highlights ?? []) as unknown as Highlight[];
  const isShared = new Set(shared.map(({ id }) => id));
  const byId = <T extends { id: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  for (const { slug, own, book, date } of readers) {
    const there = highlights.filter((one) => one.slug === slug && !isShared.has(one.id));
    expect(byId(there).map(sayingOf)).toEqual(
      byId([...book.notes.values()]).map(({ id, saying, revision, trashed }) => ({
        id,
        ...saying,
        revision,
        trashed: trashed !== null,
      })),
    );
    const article = (stored.articles ?? []).find((one) => one.slug === slug);
    expect(article).toMatchObject({ readerDate: date });
    expect(article?.deletedAt !== null).toBe(book.trashed !== null);
    if (!own) continue;
    const edits = (stored.edits ?? []).filter((one) => one.slug === slug);
    expect(edits.map(({ highlight, undone }) => [highlight, undone === 1])).toEqual(
      book.edits.map(({ id, undone }) => [id, undone]),
    );
  }

  const all = <T>(of: (reader: Reader) => Iterable<T>) => readers.flatMap((one) => [...of(one)]);
  expect((stored.corrections ?? []).map(({ id }) => id).toSorted()).toEqual(
    all(({ corrections }) => corrections).toSorted(),
  );
  const entries = (stored.entries ?? []) as unknown as OwnEntry[];
  expect(
    byId(entries).map(({ id, name, revision, deletedAt }) => ({
      id,
      name,
      revision,
      deleted: deletedAt !== null,
    })),
  ).toEqual(byId(all(({ entries: mine }) => mine).map(([id, one]) => ({ id, ...one }))));
  const packs = (stored.packs ?? []) as unknown as KeptPack[];
  expect(
    byId(packs).map(({ id, on, deletedAt, entries: held }) => ({
      id,
      ids: held.map((one) => one.id).toSorted(),
      on,
      deleted: deletedAt !== null,
    })),
  ).toEqual(
    byId(all(({ packs: mine }) => mine).map(([id, one]) => ({ id, ...one }))).map((one) => ({
      ...one,
      ids: [...one.ids].toSorted(),
    })),
  );

  for (const { id, words } of shared) {
    const one = highlights.find((highlight) => highlight.id === id);
    expect(one?.tags.toSorted()).toEqual(words.toSorted());
    const written = one?.note.split(/\s+/u) ?? [];
    expect(words.filter((word) => !written.includes(word))).toEqual([]);
  }
  const commands = (stored.commands ?? []).filter(({ subject }) => !isShared.has(String(subject)));
  const done = readers.reduce((sum, { counts }) => sum + counts.done, 0);
  expect(commands).toHaveLength(done);
}

function sayingOf({ id, colour, note, tags, target, revision, deletedAt }: Highlight) {
  return { id, colour, note, tags, place: target.exact, revision, trashed: deletedAt !== null };
}
