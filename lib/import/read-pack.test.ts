import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import contributing from '@/CONTRIBUTING.md?raw';
import { exportPack } from '@/lib/export/pack';
import { faultsOf, OWN_TYPES, type PackEntry, tidyContent } from '@/lib/notes/own-entry';
import { PACK_FAULTS, type Pack } from '@/lib/notes/pack';
import { readPack } from './read-pack';

const entry = (more: object = {}) => ({
  id: 'own-noah-porush',
  type: 'person',
  name: 'Noah Porush',
  gloss: 'Teacher in Jerusalem',
  ...more,
});
const file = (more: object = {}) =>
  JSON.stringify({
    type: 'dateline-knowledge-pack',
    version: 1,
    name: 'Old Yishuv',
    entries: [entry()],
    ...more,
  });

function entriesOf(text: string): readonly PackEntry[] {
  const read = readPack(text);
  return read.ok ? read.pack.entries : [];
}

describe('a pack file', () => {
  test('may say as little as is needed', () => {
    expect(readPack(`\ufeff${file()}`)).toEqual({
      ok: true,
      pack: {
        name: 'Old Yishuv',
        author: null,
        licence: null,
        entries: [
          {
            ...entry(),
            names: [],
            note: '',
            wikipedia: null,
            from: null,
            until: null,
            sources: [],
          },
        ],
      },
      report: {
        name: 'Old Yishuv',
        author: null,
        licence: null,
        total: 1,
        sound: 1,
        problems: [],
      },
    });
  });

  test('is as CONTRIBUTING.md shows it', () => {
    const [, example = ''] = /```json\n(.*?)```/su.exec(contributing) ?? [];
    const read = readPack(example);
    expect(read).toMatchObject({ ok: true, report: { total: 1, sound: 1, problems: [] } });
    expect(read.ok && JSON.parse(exportPack(read.pack).text)).toEqual(JSON.parse(example));
  });

  test.each([
    ['no-json', ''],
    ['no-json', file().slice(0, -1)],
    ['no-json', '['.repeat(3)],
    ['no-pack', '[]'],
    ['no-pack', 'null'],
    ['no-pack', '{"entries": []}'],
    ['no-pack', file({ type: 'other' })],
    ['other-version', file({ version: 2 })],
    ['other-version', file({ version: '1' })],
    ['no-name', file({ name: ' ' })],
    ['no-name', file({ name: 7 })],
    ['no-entries', file({ entries: [] })],
    ['no-entries', file({ entries: {} })],
    ['too-many', file({ entries: Array(20_001).fill(0) })],
    ['too-large', file({ note: 'x'.repeat(5_000_000) })],
    ['too-large', file({ note: 'א'.repeat(2_500_000) })],
  ])('has the fault %s: %.60s', (fault, text) => {
    expect(readPack(text)).toEqual({ ok: false, fault });
  });

  test('nested without end is no JSON or no pack, and no crash', () => {
    expect(readPack('['.repeat(1_000_000))).toMatchObject({ ok: false });
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readPack(deep)).toMatchObject({ ok: false });
  });

  test('tells of each entry that cannot be kept, and keeps the others', () => {
    const entries = [
      entry(),
      entry({ name: 'Again' }),
      entry({ id: 'own-b', name: undefined }),
      'no entry',
      entry({ id: 'moshe-sharett' }),
      entry({ id: 'own-c', gloss: 'a b c d e f g h i j k l m', born: '1953-13' }),
      entry({ id: 'own-d', type: 'office' }),
      entry({ id: 'own-e', name: '<b>Bold</b>', born: 1890, died: '1960~', names: ['B. B.'] }),
      entry({ id: 'own-f', names: 'Porush', sources: [1, 2] }),
    ];
    const read = readPack(file({ entries }));
    expect(read).toMatchObject({
      report: {
        total: 9,
        sound: 2,
        problems: [
          { entry: 2, name: 'Again', faults: ['id-twice'] },
          { entry: 3, name: '', faults: ['no-name'] },
          { entry: 4, name: '', faults: ['no-entry'] },
          { entry: 5, name: 'Noah Porush', faults: ['no-id'] },
          { entry: 6, name: 'Noah Porush', faults: ['gloss-too-long', 'wrong-date'] },
          { entry: 7, name: 'Noah Porush', faults: ['no-type'] },
          { entry: 9, name: 'Noah Porush', faults: ['wrong-names', 'wrong-sources'] },
        ],
      },
    });
    expect(read.ok && read.pack.entries[1]).toMatchObject({
      name: '<b>Bold</b>',
      from: '1890',
      until: '1960~',
    });
  });

  test('cannot reach what is not its own', () => {
    const text = `{"__proto__": {"polluted": true}, ${file().slice(1)}`;
    const own = `{"__proto__": {"polluted": true}, "constructor": 1, ${JSON.stringify(entry()).slice(1)}`;
    const [read] = entriesOf(text.replace(JSON.stringify(entry()), own));
    expect(read).toMatchObject({ name: 'Noah Porush' });
    expect(Object.keys(read ?? {})).not.toContain('constructor');
    expect({}).not.toHaveProperty('polluted');
  });
});

const line = fc.string({ unit: 'binary', minLength: 2, maxLength: 30 });
const content = fc
  .record({
    type: fc.constantFrom(...OWN_TYPES),
    name: line.map((text) => `Ab ${text}`),
    names: fc.array(line, { maxLength: 3 }),
    gloss: line,
    note: fc.string({ unit: 'binary', maxLength: 100 }),
    wikipedia: fc.option(line),
    from: fc.constantFrom(null, '1880', '1880-02', '188X'),
    until: fc.constantFrom(null, '1953-07-21', '1953~'),
    sources: fc.array(line, { maxLength: 2 }),
  })
  .map(tidyContent)
  .filter((one) => faultsOf(one).length === 0);
const pack: fc.Arbitrary<Pack> = fc.record({
  name: fc.constantFrom('Old Yishuv', 'א'),
  author: fc.constantFrom(null, 'A. Reader'),
  licence: fc.constantFrom(null, 'CC0'),
  entries: fc
    .array(content, { minLength: 1, maxLength: 5 })
    .map((all) => all.map((one, i) => ({ id: `own-${i}`, ...one }))),
});

test('whatever was exported is imported as it was', () => {
  fc.assert(
    fc.property(pack, (given) => {
      expect(readPack(exportPack(given).text)).toMatchObject({ ok: true, pack: given });
    }),
  );
}, 30_000);

test('of 1,000 spoilt files none throws, and every entry is either kept sound or told of', () => {
  const cut = fc.record({ at: fc.nat(), length: fc.nat(40), put: fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(pack, fc.array(cut, { minLength: 1, maxLength: 4 }), (given, cuts) => {
      let { text } = exportPack(given);
      for (const { at, length, put } of cuts) {
        const from = at % text.length;
        text = text.slice(0, from) + put + text.slice(from + length);
      }
      const read = readPack(text);
      if (!read.ok) {
        expect(PACK_FAULTS).toContain(read.fault);
        return;
      }
      const { entries } = read.pack;
      const { total, sound, problems } = read.report;
      expect(sound + problems.length).toBe(total);
      expect(entries).toHaveLength(sound);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(sound);
      for (const one of entries) expect(faultsOf(one)).toEqual([]);
      for (const { faults } of problems) expect(faults).not.toEqual([]);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

test('of 1,000 files with values of any kind none throws', () => {
  const odd = fc.jsonValue({ maxDepth: 3 });
  const anyEntry = fc.dictionary(
    fc.constantFrom('id', 'type', 'name', 'names', 'gloss', 'note', 'born', 'until', 'sources'),
    odd,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(anyEntry, odd), { maxLength: 4 }), odd, (entries, name) => {
      const given = entries.map((one, i) =>
        typeof one === 'object' && !Array.isArray(one)
          ? { ...entry({ id: `own-${i}` }), ...one }
          : one,
      );
      for (const text of [file({ entries: given }), file({ name })]) {
        const read = readPack(text);
        if (read.ok) for (const one of read.pack.entries) expect(faultsOf(one)).toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
