import { expect, test } from 'vitest';
import { StorageError } from '../notes/storage-error';
import { sendCommand } from './send-command';

const LOST = new Error('The message port closed before a response was received.');

/** Fails with each of `errors` in turn, then answers. */
function background(...errors: Error[]) {
  const attempts: (Error | string)[] = [];
  const send = async () => {
    const error = errors[attempts.length];
    attempts.push(error ?? 'stored');
    if (error) throw error;
    return 'stored';
  };
  return { attempts, send };
}
const atOnce = async () => {};

test('a background that was stopped meanwhile is asked again', async () => {
  const { send, attempts } = background(LOST, LOST);
  await expect(sendCommand(send, atOnce)).resolves.toBe('stored');
  expect(attempts).toHaveLength(3);
});

test('one that stays away is given up', async () => {
  const { send, attempts } = background(LOST, LOST, LOST, LOST, LOST);
  await expect(sendCommand(send, atOnce)).rejects.toBe(LOST);
  expect(attempts).toHaveLength(4);
});

test.each([
  ['a storage that refuses', new StorageError('full')],
  ['a command that is not allowed', Object.assign(new Error('no'), { name: 'RefusedError' })],
  ['a command that is malformed', Object.assign(new Error('no'), { name: 'ValiError' })],
])('%s is not asked again', async (_, error) => {
  const { send, attempts } = background(error);
  await expect(sendCommand(send, atOnce)).rejects.toBe(error);
  expect(attempts).toHaveLength(1);
});
