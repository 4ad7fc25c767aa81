import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleHighlight } from '../../tests/opened-article';
import { onMessage } from '../messages';
import { reanchorHighlight } from '../notes/change-highlight';
import type { Highlight } from '../notes/highlight';
import { createPlaceRepair } from './place-repair';

const NOW = '2026-01-02T00:00:00.000Z';
const made = sampleHighlight('exchange of letters');
const { target } = sampleHighlight('news');

let stored: Highlight;
let stop: () => void;
const reload = vi.fn(async () => {});
const repair = createPlaceRepair(reload);

beforeEach(() => {
  stored = made;
  reload.mockClear();
  stop = onMessage('reanchorHighlight', ({ data: { revision, placement } }) => {
    const outcome = reanchorHighlight(stored, revision, placement, NOW);
    if (outcome.ok) stored = outcome.highlight;
    return outcome;
  });
});
afterEach(() => stop());

test('what is attached can be taken back, also after a note was written', async () => {
  const takeBack = await repair.attach(made, target);
  expect(stored.target).toEqual(target);
  stored = { ...stored, note: 'Written since', revision: stored.revision + 1 };
  await takeBack?.();
  expect(stored).toMatchObject({ target: made.target, note: 'Written since' });
  expect(reload).toHaveBeenCalledTimes(2);
});

test('a word on a place can be taken back', async () => {
  const takeBack = await repair.say(made, 'kept');
  expect(stored.doubt).toBe('kept');
  await takeBack?.();
  expect(stored).not.toHaveProperty('doubt');
});

test('where another tab was first nothing is done', async () => {
  stored = { ...made, revision: 5 };
  expect(await repair.attach(made, target)).toBeNull();
  expect(stored.target).toEqual(made.target);
});
