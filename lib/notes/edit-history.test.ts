import { expect, test } from 'vitest';
import { createHighlight, trashHighlight } from './change-highlight';
import { isSameState, returnTo, stateOf } from './edit-history';

const NOW = '2026-01-01T10:00:00.000Z';
const LATER = '2026-01-01T11:00:00.000Z';
const target = { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 };
const made = createHighlight(
  { slug: 'a', target, colour: 'yellow', note: 'Then', tags: ['press'] },
  'id-1',
  NOW,
);

test('a highlight goes back to what it said, as a new revision', () => {
  const edited = { ...made, note: 'Now', colour: 'pink', doubt: 'kept', revision: 4 } as const;
  expect(returnTo(edited, stateOf(made), LATER)).toEqual({ ...made, revision: 5, modified: LATER });
});

test('one that was not there goes into the trash, and comes back from it', () => {
  const gone = returnTo(made, null, LATER);
  expect(gone).toMatchObject({ deletedAt: LATER, revision: 2 });
  expect(stateOf(gone)).toBeNull();
  expect(returnTo(gone, stateOf(made), LATER)).toMatchObject({ deletedAt: null, note: 'Then' });
});

test('under a clock set back a change does not look older than what it changed', () => {
  expect(returnTo(made, stateOf(made), '2020-01-01T00:00:00.000Z').modified).toBe(NOW);
});

test('states are the same by what they say', () => {
  expect(isSameState(stateOf(made), stateOf({ ...made, revision: 9 }))).toBe(true);
  expect(isSameState(stateOf(made), stateOf({ ...made, doubt: 'denied' }))).toBe(false);
  expect(isSameState(stateOf(trashHighlight(made, LATER)), null)).toBe(true);
});
