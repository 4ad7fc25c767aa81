import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropDraft, findDrafts, keepDraft } from './note-drafts';

const content = { colour: 'green', note: 'Half a sen', tags: ['press'] } as const;
const draft = { content, base: null };

beforeEach(() => fakeBrowser.reset());

test('a draft is found again, the latest one, and only among those asked for', async () => {
  await keepDraft('a', { content: { ...content, note: 'Half' }, base: null });
  await keepDraft('a', draft);
  await keepDraft('elsewhere', draft);
  expect(await findDrafts(['b', 'a'])).toEqual(new Map([['a', draft]]));
});

test('what is stored leaves no draft', async () => {
  await keepDraft('a', draft);
  await dropDraft('a');
  expect(await findDrafts(['a'])).toEqual(new Map());
});

test('no highlights, no question', async () => {
  expect(await findDrafts([])).toEqual(new Map());
});
