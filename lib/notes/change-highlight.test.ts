import { describe, expect, test } from 'vitest';
import {
  createHighlight,
  editHighlight,
  reanchorHighlight,
  restoreHighlight,
  trashHighlight,
} from './change-highlight';
import type { HighlightDraft } from './highlight';

const draft: HighlightDraft = {
  slug: 'a-treaty',
  target: { exact: 'signed', prefix: 'was ', suffix: ' today', start: 4, end: 10 },
  colour: 'yellow',
  note: '',
  tags: [' treaty', 'Treaty', '', 'two  words'],
};
const created = createHighlight(draft, 'id-1', '2026-01-01T10:00:00.000Z');

test('a new highlight is of the first revision and has tidy tags', () => {
  expect(created).toMatchObject({ revision: 1, deletedAt: null, tags: ['treaty', 'two words'] });
  expect(created.modified).toBe(created.created);
});

describe('an edit', () => {
  test('changes what it names and nothing else', () => {
    const outcome = editHighlight(created, 1, { note: 'See p. 3' }, '2026-01-01T11:00:00.000Z');
    expect(outcome).toEqual({
      ok: true,
      highlight: {
        ...created,
        note: 'See p. 3',
        modified: '2026-01-01T11:00:00.000Z',
        revision: 2,
      },
    });
  });

  test('of an older revision is a conflict and says what stands now', () => {
    const newer = { ...created, revision: 2 };
    expect(editHighlight(newer, 1, { note: 'x' }, '2026-01-01T11:00:00.000Z')).toEqual({
      ok: false,
      reason: 'conflict',
      current: newer,
    });
  });

  test('of what is in the trash, or nowhere, is refused', () => {
    const trashed = trashHighlight(created, '2026-01-02T00:00:00.000Z');
    expect(editHighlight(trashed, 2, { note: 'x' }, '2026-01-03T00:00:00.000Z')).toMatchObject({
      reason: 'gone',
      current: trashed,
    });
    expect(editHighlight(null, 1, {}, '2026-01-03T00:00:00.000Z')).toMatchObject({ current: null });
  });

  test('under a clock set back is not older than what it changed', () => {
    const outcome = editHighlight(created, 1, { note: 'x' }, '2025-01-01T00:00:00.000Z');
    expect(outcome).toMatchObject({ highlight: { modified: created.modified, revision: 2 } });
  });
});

describe('the trash', () => {
  test('takes and gives back', () => {
    const trashed = trashHighlight(created, '2026-01-02T00:00:00.000Z');
    expect(trashed).toMatchObject({ deletedAt: '2026-01-02T00:00:00.000Z', revision: 2 });
    expect(restoreHighlight(trashed, '2026-01-03T00:00:00.000Z')).toMatchObject({
      deletedAt: null,
      revision: 3,
    });
  });

  test('does not take or give twice', () => {
    const trashed = trashHighlight(created, '2026-01-02T00:00:00.000Z');
    expect(trashHighlight(trashed, '2026-01-05T00:00:00.000Z')).toBe(trashed);
    expect(restoreHighlight(created, '2026-01-05T00:00:00.000Z')).toBe(created);
  });
});

describe('attaching to another place', () => {
  const target = { exact: 'agreed', prefix: 'was ', suffix: ' today', start: 14, end: 20 };
  const later = '2026-01-01T11:00:00.000Z';

  test('changes the target, keeps the words and lifts any doubt', () => {
    const doubted = { ...created, doubt: 'denied' } as const;
    expect(reanchorHighlight(doubted, 1, { target, doubt: null }, later)).toEqual({
      ok: true,
      highlight: { ...created, target, revision: 2, modified: later },
    });
  });

  test('or only says a word on the place', () => {
    const { target: same } = created;
    expect(reanchorHighlight(created, 1, { target: same, doubt: 'kept' }, later)).toMatchObject({
      highlight: { target: same, doubt: 'kept', revision: 2 },
    });
  });

  test('is refused to who has not seen the latest', () => {
    expect(reanchorHighlight(created, 2, { target, doubt: null }, later)).toMatchObject({
      reason: 'conflict',
    });
    expect(reanchorHighlight(null, 1, { target, doubt: null }, later)).toMatchObject({
      reason: 'gone',
    });
  });
});
