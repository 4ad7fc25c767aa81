import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Standing } from '@/lib/notes/passages';
import type { PlaceRepair } from '@/lib/state/place-repair';
import { sampleChanged, sampleHighlight, sampleReport } from '../tests/opened-article';
import { PlaceDoubt } from './PlaceDoubt';

const noted = sampleHighlight('exchange of letters was complete');
const changed = sampleChanged(
  [
    'Foreign Minister Moshe Sharett told the Knesset that the exchange of notes was nearly complete.',
  ],
  [noted],
);
const report = sampleReport(changed, noted);

afterEach(cleanup);

function show(standing: Exclude<Standing, 'certain'>, change: Partial<PlaceRepair> = {}) {
  const takeBack = vi.fn(async () => {});
  const repair = {
    report: vi.fn(async () => report),
    attach: vi.fn(async () => takeBack),
    say: vi.fn(async () => takeBack),
    ...change,
  };
  const onNotice = vi.fn();
  const onDelete = vi.fn();
  const onChoose = vi.fn();
  render(
    <PlaceDoubt
      highlight={noted}
      standing={standing}
      repair={repair}
      open={standing !== 'kept'}
      onNotice={onNotice}
      onDelete={onDelete}
      onChoose={onChoose}
    />,
  );
  return { repair, takeBack, onNotice, onDelete, onChoose };
}

test('shows the sentence as it was and what became of the passage', async () => {
  show('lost');
  expect(screen.getByText('Not found in the text any more')).toBeTruthy();
  expect((await screen.findByText('exchange of letters was complete')).localName).toBe('mark');
  expect(screen.getByText('letters').localName).toBe('del');
  expect(screen.getByText('notes').localName).toBe('ins');
  expect(screen.getAllByText(/^Agreement: \d+ %$/)).toHaveLength(report.offers.length);
});

test('attaches to an offer, which can be undone', async () => {
  const { repair, takeBack, onNotice } = show('lost');
  const [attach] = await screen.findAllByRole('button', { name: /^Attach to “/ });
  if (attach) fireEvent.click(attach);
  expect(repair.attach).toHaveBeenCalledWith(noted, report.offers[0]?.target);
  await vi.waitFor(() => expect(onNotice).toHaveBeenCalled());
  const [{ text, onAction }] = onNotice.mock.lastCall ?? [];
  expect(text).toBe('Attached.');
  onAction();
  expect(takeBack).toHaveBeenCalled();
});

test('a moved one asks whether its place is right: yes takes it, no gives it up', async () => {
  const { repair } = show('moved');
  expect(screen.getByText('Is this still the right place?')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: /^Yes, “/ }));
  expect(repair.attach).toHaveBeenCalledWith(noted, report.offers[0]?.target);
  fireEvent.click(screen.getByRole('button', { name: /^No, “/ }));
  expect(repair.say).toHaveBeenCalledWith(noted, 'denied');
});

test('one that is kept asks nothing until it is unfolded', () => {
  const { repair } = show('kept');
  expect(screen.getByText('Kept without a place')).toBeTruthy();
  expect(repair.report).not.toHaveBeenCalled();
});

test('keeps, deletes, and says when another tab was first', async () => {
  const { onNotice, onDelete } = show('lost', { say: async () => null });
  fireEvent.click(await screen.findByRole('button', { name: 'Keep as it is' }));
  await vi.waitFor(() =>
    expect(onNotice).toHaveBeenCalledWith({
      text: 'It was changed elsewhere meanwhile. Look again.',
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onDelete).toHaveBeenCalledWith(noted);
});

test('says when it cannot be looked for', async () => {
  show('lost', { report: () => Promise.reject(new Error('no answer')) });
  expect(await screen.findByText(/could not be looked for/)).toBeTruthy();
});

test.each(['lost', 'moved', 'kept'] as const)(
  'one that is %s can be chosen a passage',
  async (standing) => {
    const { onChoose } = show(standing);
    fireEvent(screen.getByRole('group'), new Event('toggle'));
    if (standing === 'kept') fireEvent.click(screen.getByText('Kept without a place'));
    fireEvent.click(await screen.findByRole('button', { name: /^Choose the passage for “/ }));
    expect(onChoose).toHaveBeenCalledWith(noted);
  },
);
