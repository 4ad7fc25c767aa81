import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PageButton } from './PageButton';

afterEach(cleanup);

const acts = { onOpenReader: vi.fn(), onHide: vi.fn(), onMove: vi.fn() };

test.each([
  [{ annotations: 12, highlights: 0, orphans: 0 }, '12 explained'],
  [{ annotations: 3, highlights: 2, orphans: 1 }, '3 explained · 2 highlighted · 1 not found'],
])('says what was found: %j', (found, text) => {
  render(<PageButton {...found} {...acts} />);
  expect(screen.getByRole('button', { name: `Reader view ${text}` })).toBeTruthy();
});

test.each([
  ['wide', false],
  ['narrow', true],
])('on a %s page it says only the number until it is opened: %s', (_, narrow) => {
  vi.stubGlobal('matchMedia', () => ({ matches: narrow }));
  render(<PageButton annotations={46} highlights={2} orphans={0} {...acts} />);
  const number = screen.getByText('46');
  expect(number.getAttribute('aria-label')).toBe('46 explained · 2 highlighted');
  expect(number.closest('details')?.open).toBe(!narrow);
  vi.unstubAllGlobals();
});

test('opens the reader view, or goes away', () => {
  render(<PageButton annotations={1} highlights={0} orphans={0} {...acts} />);
  fireEvent.click(screen.getByRole('button', { name: /Reader view/ }));
  expect(acts.onOpenReader).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Hide this button' }));
  expect(acts.onHide).toHaveBeenCalledOnce();
});

test('what a script draws it by moves it nowhere', () => {
  render(<PageButton annotations={1} highlights={0} orphans={0} {...acts} />);
  const button = screen.getByRole('button', { name: /Reader view/ });
  fireEvent.pointerDown(button, { clientX: 900, clientY: 700 });
  fireEvent.pointerMove(button, { clientX: 10, clientY: 10 });
  fireEvent.pointerUp(button, { clientX: 10, clientY: 10 });
  expect(acts.onMove).not.toHaveBeenCalled();
});
