import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ANNOTATION_TYPES } from '@/lib/state/settings';

test('every kind of mark has a line of its own, whatever its colour', async () => {
  const tokens = await readFile('assets/tokens.css', 'utf8');
  const lines = ANNOTATION_TYPES.map(
    (type) => new RegExp(`\\.is-${type} \\{[^}]*--mark-line: ([^;]+);`, 'u').exec(tokens)?.[1],
  );
  expect(lines).not.toContain(undefined);
  expect(new Set(lines).size).toBe(ANNOTATION_TYPES.length);
});
