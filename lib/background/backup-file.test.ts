import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPieces } from '@/lib/db/pack-json';
import { backupName, backupPieces } from '@/lib/notes/backup';
import { createHighlight } from '@/lib/notes/change-highlight';
import type { Written } from '@/lib/notes/written';
import { anyWritten } from '../../tests/written';
import { readBackupFile, writeBackupFile } from './backup-file';

const NOW = '2026-11-27T18:00:00.000Z';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (written: Written) => [...backupPieces(written, NOW)].join('');

test('a file gives back what was put into it, compressed or not', async () => {
  await fc.assert(
    fc.asyncProperty(anyWritten, async (written) => {
      const made = await writeBackupFile(written, NOW);
      if (!made.ok) throw new Error(made.fault);
      expect(await readBackupFile(made.file.bytes)).toEqual({ ok: true, written });
      const packed = await packPieces(backupPieces(written, NOW));
      expect(await readBackupFile(packed)).toEqual({ ok: true, written });
    }),
  );
});

test('what is written in pieces is what would be written at once', () => {
  fc.assert(
    fc.property(anyWritten, (written) => {
      const { articles, highlights, corrections, entries, packs, gatherings } = written;
      const head = { format: 'dateline-backup', version: 1, madeAt: NOW };
      const whole = { ...head, articles, highlights, corrections, entries, packs, gatherings };
      expect(textOf(written)).toBe(`${JSON.stringify(whole)}\n`);
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

test('a file is named with its day', async () => {
  expect(backupName(NOW)).toBe('dateline-backup-2026-11-27.json');
  expect(await writeBackupFile(NOTHING, NOW)).toMatchObject({
    file: { name: 'dateline-backup-2026-11-27.json', mediaType: 'application/json' },
  });
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
])('%s', async (fault, text, where) => {
  expect(await readBackupFile(bytesOf(text))).toEqual({ ok: false, fault, where });
});

test('a file that is cut off or holds too much is refused', async () => {
  const packed = await packPieces(backupPieces(NOTHING, NOW));
  expect(await readBackupFile(packed.slice(0, -9))).toMatchObject({ fault: 'not-json' });
  const blank = ' '.repeat(1_000_000);
  const bomb = await packPieces(Array.from({ length: 301 }, () => blank));
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await readBackupFile(bomb)).toMatchObject({ fault: 'too-large' });
}, 60_000);

test('whatever is broken in a file, it is refused or read, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyWritten,
      fc.nat(),
      fc.nat(200),
      fc.uint8Array({ maxLength: 20 }),
      fc.boolean(),
      async (written, at, length, put, isPacked) => {
        const bytes = isPacked
          ? await packPieces(backupPieces(written, NOW))
          : bytesOf(textOf(written));
        const from = at % bytes.length;
        const broken = [...bytes.slice(0, from), ...put, ...bytes.slice(from + length)];
        expect(typeof (await readBackupFile(new Uint8Array(broken))).ok).toBe('boolean');
      },
    ),
  );
});

test('a hundred thousand highlights are written to a file and read again', async () => {
  const target = { exact: 'x'.repeat(80), prefix: 'p'.repeat(128), suffix: 's'.repeat(128) };
  const highlights = Array.from({ length: 100_000 }, (_, i) => ({
    ...createHighlight(
      {
        slug: `article-${i % 5_000}`,
        target: { ...target, start: i, end: i + 80 },
        colour: 'yellow' as const,
        note: `Note ${i}: what the Minister said of it, and why it matters to the second chapter.`,
        tags: ['press', 'ussr'],
      },
      `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      NOW,
    ),
  }));
  const written = { ...NOTHING, highlights };
  const made = await writeBackupFile(written, NOW);
  if (!made.ok) throw new Error(made.fault);
  expect(made.file.name).toBe('dateline-backup-2026-11-27.json.gz');
  const read = await readBackupFile(made.file.bytes);
  if (!read.ok) throw new Error(`${read.fault} ${read.where}`);
  expect(read.written.highlights).toHaveLength(100_000);
  expect(read.written.highlights).toEqual(highlights);
}, 120_000);
