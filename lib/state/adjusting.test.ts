import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { sampleHighlight, sampleOpened } from '@/tests/opened-article';
import { articleText } from '../notes/article-record';
import { passagesAt } from '../notes/passages';
import { createAdjusting } from './adjusting';
import type { PlaceRepair } from './place-repair';

const highlight = sampleHighlight('Moshe Sharett', { note: 'Check.' });
const { article, highlights, places } = sampleOpened([highlight]);
const text = articleText(article);
const of = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

function setUp(attach: PlaceRepair['attach']) {
  const passages = signal(passagesAt(article, highlights, places));
  return { passages, adjusting: createAdjusting(() => article, passages, { attach }) };
}

const takeBack = async () => undefined;
const shownWords = ({ passages }: ReturnType<typeof createAdjusting>) =>
  passages.value.found.map(({ start, end }) => text.slice(start, end));

test('shows other ends, and stores them as one change with the revision that was seen', async () => {
  const attach = vi.fn<PlaceRepair['attach']>(async () => takeBack);
  const { adjusting } = setUp(attach);
  adjusting.show(highlight.id, of('Moshe Sharett told'));
  adjusting.show(highlight.id, of('Moshe Sharett told the Knesset'));
  expect(shownWords(adjusting)).toEqual(['Moshe Sharett told the Knesset']);
  expect(attach).not.toHaveBeenCalled();

  const ends = adjusting.shown.value;
  expect(ends && (await adjusting.store(ends))).toBe(takeBack);
  expect(attach).toHaveBeenCalledExactlyOnceWith(
    highlight,
    expect.objectContaining({ exact: 'Moshe Sharett told the Knesset' }),
  );
  expect(adjusting.shown.value).toBeNull();
});

test('ends that came back to where they were are no change', async () => {
  const attach = vi.fn<PlaceRepair['attach']>();
  const { adjusting } = setUp(attach);
  adjusting.show(highlight.id, of('Sharett'));
  adjusting.show(highlight.id, of('Moshe Sharett'));
  const ends = adjusting.shown.value;
  expect(ends && (await adjusting.store(ends))).toBe('same');
  expect(attach).not.toHaveBeenCalled();
});

test('a note that was written meanwhile does not hinder it', async () => {
  const later = { ...highlight, note: 'Checked.', revision: 2 };
  const { adjusting, passages } = setUp(async ({ revision }) => {
    if (revision === 2) return takeBack;
    passages.value = passagesAt(article, [later], places);
    return null;
  });
  adjusting.show(highlight.id, of('Sharett'));
  const ends = adjusting.shown.value;
  expect(ends && (await adjusting.store(ends))).toBe(takeBack);
});

test('a place that was changed elsewhere stays as it was changed there', async () => {
  const moved = { ...sampleHighlight('Knesset'), id: highlight.id, revision: 2 };
  const { adjusting, passages } = setUp(async () => {
    passages.value = passagesAt(article, [moved], sampleOpened([moved]).places);
    return null;
  });
  adjusting.show(highlight.id, of('Sharett'));
  const ends = adjusting.shown.value;
  expect(ends && (await adjusting.store(ends))).toBe('elsewhere');
  expect(shownWords(adjusting)).toEqual(['Knesset']);
});

test('what cannot be stored shows the old ends again, and can be tried again', async () => {
  let fails = true;
  const { adjusting } = setUp(async () => {
    if (fails) throw new Error('no answer');
    return takeBack;
  });
  adjusting.show(highlight.id, of('Sharett'));
  const ends = adjusting.shown.value;
  if (!ends) throw new Error('nothing is shown');
  await expect(adjusting.store(ends)).rejects.toThrow('no answer');
  expect(shownWords(adjusting)).toEqual(['Moshe Sharett']);
  fails = false;
  expect(await adjusting.store(ends)).toBe(takeBack);
});
