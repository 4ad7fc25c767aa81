import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EndHandles, type Ends } from './EndHandles';

const TEXT = 'The exchange of letters was complete.';
const of = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const onDone = vi.fn();
const onHold = vi.fn();
let ends: Ends;

function Held() {
  const [now, setNow] = useState<Ends>(of('letters'));
  ends = now;
  return (
    <EndHandles
      text={TEXT}
      {...now}
      colour="green"
      // As wide as its letters are many.
      lines={() => [{ top: 0, bottom: 20, left: now.start * 10, right: now.end * 10 }]}
      offsetAt={(x) => (x < 0 ? null : Math.round(x / 10))}
      onHold={onHold}
      onMove={setNow}
      onDone={onDone}
    />
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  render(<Held />);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const handle = (name: string) => screen.getByRole('slider', { name });
const start = () => handle('Beginning of the highlight');
const end = () => handle('End of the highlight');
const said = () => TEXT.slice(ends.start, ends.end);

test('they are sliders in the text, and say which words they hold', () => {
  expect(end().getAttribute('aria-valuenow')).toBe(String(of('letters').end));
  expect(start().getAttribute('aria-valuetext')).toBe('letters');
});

test('keys move by words and letters; when they rest that is one change', () => {
  fireEvent.keyDown(end(), { key: 'ArrowRight' });
  fireEvent.keyDown(end(), { key: 'ArrowRight' });
  fireEvent.keyDown(start(), { key: 'ArrowLeft' });
  expect(said()).toBe('of letters was complete');
  fireEvent.keyDown(end(), { key: 'ArrowLeft', shiftKey: true });
  expect(said()).toBe('of letters was complet');
  expect(onDone).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onDone).toHaveBeenCalledOnce();
});

test.each([
  ['Enter', () => fireEvent.keyDown(end(), { key: 'Enter' })],
  ['going on', () => fireEvent.blur(end())],
  ['closing the editor', () => cleanup()],
])('%s stores at once', (_, leave) => {
  fireEvent.keyDown(end(), { key: 'ArrowRight' });
  leave();
  expect(onDone).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(onDone).toHaveBeenCalledOnce();
});

test('a pulled end goes to the edges of words, and never past the other end', () => {
  const pull = (type: string, clientX: number) =>
    fireEvent(
      end(),
      new PointerEvent(type, { clientX, clientY: 20, button: 0, pointerId: 1, bubbles: true }),
    );
  pull('pointerdown', of('letters').end * 10 + 2);
  expect(onHold).toHaveBeenLastCalledWith(true);
  pull('pointermove', TEXT.indexOf('complete') * 10 + 62);
  expect(said()).toBe('letters was complete');
  pull('pointermove', 12);
  expect(said()).toBe('letters was complete');
  pull('pointermove', -400);
  pull('pointerup', -400);
  expect(onHold).toHaveBeenLastCalledWith(false);
  expect(onDone).toHaveBeenCalledOnce();
});
