import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HighlightToolbar } from './HighlightToolbar';

const onHighlight = vi.fn();
const onCopy = vi.fn();

afterEach(cleanup);
beforeEach(() => {
  vi.clearAllMocks();
  render(<HighlightToolbar {...{ onHighlight, onCopy }} />);
});

const button = (name: string) => screen.getByRole('button', { name });

test.each([
  ['Highlight in yellow', [{ colour: 'yellow' }]],
  ['Highlight in pink', [{ colour: 'pink' }]],
  ['Note', [{}, 'note']],
  ['Tags', [{}, 'tags']],
])('%s', (name, expected) => {
  fireEvent.click(button(name));
  expect(onHighlight).toHaveBeenCalledExactlyOnceWith(...expected);
});

test('copies', () => {
  fireEvent.click(button('Copy'));
  expect(onCopy).toHaveBeenCalledOnce();
});

test('the arrow keys go round', () => {
  button('Highlight in yellow').focus();
  fireEvent.keyDown(button('Highlight in yellow'), { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(button('Copy'));
  fireEvent.keyDown(button('Copy'), { key: 'ArrowRight' });
  expect(document.activeElement).toBe(button('Highlight in yellow'));
});

test('taking hold of it does not undo the selection', () => {
  const toolbar = screen.getByRole('toolbar');
  const press = createEvent.mouseDown(toolbar);
  fireEvent(toolbar, press);
  expect(press.defaultPrevented).toBe(true);
});
