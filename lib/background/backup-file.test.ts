import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupFile, MOST_BACKUP_CHARACTERS } from '@/lib/notes/backup';
import { anyWritten } from '../../tests/written';
import { readBackupFile } from './backup-file';

const NOW = '2026-11-27T18:00:00.000Z';

test('a file gives back what was put into it', () => {
  fc.assert(
    fc.property(anyWritten, (written) => {
      expect(readBackupFile(backupFile(written, NOW).text)).toEqual({ ok: true, written });
    }),
  );
});

const NOTHING = {
  articles: [],
  highlights: [],
  corrections: [],
  entries: [],
  packs: [],
  gatherings: [],
};

test('a file is named with its day', () => {
  const { name, mediaType } = backupFile(NOTHING, NOW);
  expect(name).toBe('dateline-backup-2026-11-27.json');
  expect(mediaType).toBe('application/json');
});

const { corrections: _, ...some } = NOTHING;
const empty = { format: 'dateline-backup', version: 1, ...some };

test.each([
  ['not-json', 'no JSON at all', ''],
  ['not-a-backup', JSON.stringify({ type: 'AnnotationPage' }), ''],
  ['not-a-backup', 'null', ''],
  ['newer-version', JSON.stringify({ format: 'dateline-backup', version: 2 }), ''],
  ['damaged', JSON.stringify(empty), 'corrections'],
  [
    'damaged',
    JSON.stringify({ ...empty, corrections: [], highlights: [{ slug: 'a', target: {} }] }),
    'highlights.0.target.exact',
  ],
  ['too-large', ' '.repeat(MOST_BACKUP_CHARACTERS + 1), ''],
])('%s', (fault, text, where) => {
  expect(readBackupFile(text)).toEqual({ ok: false, fault, where });
});

test('whatever is broken in a file, it is refused or read, and never throws', () => {
  fc.assert(
    fc.property(anyWritten, fc.nat(), fc.nat(200), fc.string(), (written, at, length, put) => {
      const { text } = backupFile(written, NOW);
      const from = at % text.length;
      const broken = text.slice(0, from) + put + text.slice(from + length);
      expect(typeof readBackupFile(broken).ok).toBe('boolean');
    }),
  );
});
