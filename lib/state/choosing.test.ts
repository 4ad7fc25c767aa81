import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { sampleChanged, sampleHighlight } from '../../tests/opened-article';
import type { OpenedArticle } from '../messages';
import { articleText } from '../notes/article-record';
import { createChoosing } from './choosing';

const orphan = sampleHighlight('exchange of letters was complete');
const now = sampleChanged(['Nothing of it is left. Other words stand here.'], [orphan]);

function choosingIn(opened: OpenedArticle | null, attach = vi.fn(async () => async () => {})) {
  const shown = signal(opened);
  const choosing = createChoosing(shown, () => shown.value?.article ?? null, { attach });
  return { choosing, attach, shown };
}

test('attaches to the passage that is chosen, and ends with that', async () => {
  const { choosing, attach } = choosingIn(now);
  choosing.begin(orphan.id);
  expect(choosing.highlight.value).toEqual(orphan);
  const start = articleText(now.article).indexOf('Other words');
  expect(await choosing.attach(start, start + 11)).toBeTypeOf('function');
  expect(attach).toHaveBeenCalledWith(
    orphan,
    expect.objectContaining({ exact: 'Other words', start }),
  );
  expect(choosing.highlight.value).toBeNull();
});

test('goes on where it could not be stored', async () => {
  const fail = vi.fn(() => Promise.reject(new Error('no answer')));
  const { choosing } = choosingIn(now, fail);
  choosing.begin(orphan.id);
  await expect(choosing.attach(0, 7)).rejects.toThrow('no answer');
  expect(choosing.highlight.value).toEqual(orphan);
});

test('is over when it is cancelled, and when the highlight is gone', async () => {
  const { choosing, attach, shown } = choosingIn(now);
  choosing.begin(orphan.id);
  choosing.cancel();
  expect(choosing.highlight.value).toBeNull();
  choosing.begin(orphan.id);
  shown.value = { ...now, highlights: [] };
  expect(choosing.highlight.value).toBeNull();
  expect(await choosing.attach(0, 7)).toBeNull();
  expect(attach).not.toHaveBeenCalled();
});
