import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DateAsk } from './DateAsk';

const onSave = vi.fn();
const onClose = vi.fn();

afterEach(cleanup);
beforeEach(() => vi.clearAllMocks());

const show = (open: boolean) =>
  render(<DateAsk day={null} corrected={false} {...{ open, onSave, onClose }} />);
const field = () => screen.queryByRole('textbox', { name: 'Day of the bulletin' });

test('asks without taking the focus, and takes no for an answer', () => {
  show(false);
  expect(screen.getByRole('status').textContent).toContain('does not say which day');
  expect(document.activeElement).toBe(document.body);
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('leads to the form', () => {
  show(false);
  expect(field()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Enter date' }));
  expect(document.activeElement).toBe(field());
});

test('stands open at once where the reader wants to correct the day', () => {
  show(true);
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '1953-07-21' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save date' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('1953-07-21');
});
