import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OpenedArticle } from '../messages';
import {
  createHighlight,
  type EditOutcome,
  editHighlight,
  restoreHighlight,
  trashHighlight,
} from '../notes/change-highlight';
import type { Highlight, HighlightContent } from '../notes/highlight';
import { StorageError } from '../notes/storage-error';
import { findDrafts, keepDraft } from './note-drafts';
import { createNoteTaking } from './note-taking';

const NOW = '2026-01-01T00:00:00.000Z';
const target = { exact: 'treaty', prefix: '', suffix: '', start: 0, end: 6 };
const words: HighlightContent = { colour: 'yellow', note: 'My words', tags: [] };
const blank: HighlightContent = { ...words, note: '' };
const draft = { content: words, base: blank };

/** A page with one highlight, `a`, in a store that can be made to fail. */
function page() {
  let stored: Highlight = createHighlight(
    { slug: 's', target, colour: 'yellow', note: '', tags: [] },
    'a',
    NOW,
  );
  let failure: Error | null = null;
  const opened = signal<OpenedArticle | null>(null);
  const show = () => {
    const highlights = stored.deletedAt === null ? [stored] : [];
    opened.value = { article: {}, annotations: [], highlights, problems: [] } as never;
  };
  show();
  return {
    opened,
    note: () => stored.note,
    fail(error: Error | null) {
      failure = error;
    },
    /** Another tab, which this one has not heard of yet. */
    elsewhere(change: (highlight: Highlight) => Highlight) {
      stored = change(stored);
    },
    async editHighlight(
      highlight: Pick<Highlight, 'revision'>,
      content: Parameters<typeof editHighlight>[2],
    ): Promise<EditOutcome> {
      if (failure) throw failure;
      const outcome = editHighlight(stored, highlight.revision, content, NOW);
      if (outcome.ok) stored = outcome.highlight;
      show();
      return outcome;
    },
    async restoreHighlight() {
      if (failure) throw failure;
      stored = restoreHighlight(stored, NOW);
      show();
    },
  };
}

beforeEach(() => fakeBrowser.reset());

test('what was written is stored and leaves no draft', async () => {
  const there = page();
  const notes = createNoteTaking(there);
  notes.write('a', words);
  expect(await notes.save('a')).toBe('saved');
  expect(there.note()).toBe('My words');
  expect(notes.unsaved.value.size).toBe(0);
  expect(await findDrafts(['a'])).toEqual(new Map());
});

test('a draft is kept while the reader writes', async () => {
  vi.useFakeTimers();
  const notes = createNoteTaking(page());
  notes.write('a', { ...words, note: 'My' });
  notes.write('a', words);
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  expect(await findDrafts(['a'])).toEqual(new Map([['a', draft]]));
});

test.each([
  [new StorageError('full'), 'full'],
  [new Error('The message port closed'), 'unanswered'],
])('where storing fails (%s) the words stay, with the reason', async (error, problem) => {
  const there = page();
  const notes = createNoteTaking(there);
  there.fail(error);
  notes.write('a', words);
  expect(await notes.save('a')).toBe('failed');
  expect(notes.unsaved.value.get('a')).toEqual({ ...draft, problem });
  expect(await findDrafts(['a'])).toEqual(new Map([['a', draft]]));

  there.fail(null);
  expect(await notes.save('a')).toBe('saved');
  expect(there.note()).toBe('My words');
});

test('what another tab wrote stays, beside what was written here', async () => {
  const there = page();
  const notes = createNoteTaking(there);
  there.elsewhere((one) => ({ ...one, note: 'Theirs', revision: one.revision + 1 }));
  notes.write('a', words);
  expect(await notes.save('a')).toBe('merged');
  expect(there.note()).toBe('Theirs\n\nMy words');
  expect(notes.unsaved.value.size).toBe(0);
});

test('words that go on while both texts are put together are added to them once', async () => {
  const there = page();
  const notes = createNoteTaking(there);
  there.elsewhere((one) => ({ ...one, note: 'Theirs', revision: one.revision + 1 }));
  notes.write('a', words);
  const saving = notes.save('a');
  notes.write('a', { ...words, note: 'My words go on' });
  await saving;
  expect(await notes.save('a')).toBe('merged');
  expect(there.note()).toContain('Theirs');
  expect(there.note()).toContain('My words go on');
});

test('words for a highlight that was deleted meanwhile bring it back', async () => {
  const there = page();
  const notes = createNoteTaking(there);
  there.elsewhere((one) => trashHighlight(one, NOW));
  notes.write('a', words);
  expect(await notes.save('a')).toBe('saved');
  expect(there.opened.value?.highlights).toMatchObject([{ note: 'My words' }]);
});

test('a draft that a closed tab left behind is taken up', async () => {
  await keepDraft('a', draft);
  await keepDraft('of-another-article', draft);
  const notes = createNoteTaking(page());
  expect(await notes.resume()).toEqual(['a']);
  expect(notes.unsaved.value.get('a')?.content).toEqual(words);
});

test('a draft that was stored after all is no longer one', async () => {
  const there = page();
  there.elsewhere((one) => ({ ...one, note: 'My words', revision: one.revision + 1 }));
  await there.restoreHighlight();
  await keepDraft('a', draft);
  const notes = createNoteTaking(there);
  expect(await notes.resume()).toEqual([]);
  expect(notes.unsaved.value.size).toBe(0);
  expect(await findDrafts(['a'])).toEqual(new Map());
});

test('what the reader threw away is forgotten', async () => {
  const there = page();
  const notes = createNoteTaking(there);
  notes.write('a', words);
  notes.forget('a');
  expect(await notes.save('a')).toBe('saved');
  expect(there.note()).toBe('');
});

test('what an update left behind is taken up before any older draft, of this article alone', async () => {
  await keepDraft('a', { ...draft, content: { ...words, note: 'My wo' } });
  const notes = createNoteTaking(page());
  const left = new Map([
    ['a', draft],
    ['of-another-article', draft],
  ]);
  expect(await notes.resume(left)).toEqual(['a']);
  expect(notes.unsaved.value.get('a')).toEqual({ ...draft, problem: null });
  expect(await findDrafts(['a', 'of-another-article'])).toEqual(new Map([['a', draft]]));
});
