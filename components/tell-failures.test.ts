import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { tellFailures } from './tell-failures';

test('says that something failed which nobody else tells of, until it is dismissed', async () => {
  const stop = tellFailures();
  const said = () => screen.getByRole('alert').textContent;
  expect(said()).toBe('');
  dispatchEvent(new Event('unhandledrejection'));
  await waitFor(() => expect(said()).toContain('could not be done'));
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(said()).toBe(''));
  stop();
  expect(screen.queryByRole('alert')).toBeNull();
});
