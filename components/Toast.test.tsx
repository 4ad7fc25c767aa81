import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type Notice, Toast } from './Toast';

afterEach(cleanup);

function show(notice: Notice | null) {
  const onDone = vi.fn();
  render(<Toast notice={notice} onDone={onDone} />);
  return onDone;
}

test('says its sentence when there is time', () => {
  show({ text: 'The highlight was deleted.' });
  expect(screen.getByRole('status').textContent).toBe('The highlight was deleted.');
  expect(screen.getByRole('alert').textContent).toBe('');
});

test('says at once what went wrong', () => {
  show({ text: 'Nothing can be stored.', urgent: true });
  expect(screen.getByRole('alert').textContent).toBe('Nothing can be stored.');
});

test('does what it offers, and is done', () => {
  const onAction = vi.fn();
  const onDone = show({ text: 'Deleted.', action: 'Undo', onAction });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onAction).toHaveBeenCalledOnce();
  expect(onDone).toHaveBeenCalledOnce();
});

test('can be dismissed', () => {
  const onDone = show({ text: 'Deleted.' });
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(onDone).toHaveBeenCalledOnce();
});

test('is silent without a notice', () => {
  show(null);
  expect(screen.getByRole('status').textContent).toBe('');
  expect(screen.queryByRole('button')).toBeNull();
});
