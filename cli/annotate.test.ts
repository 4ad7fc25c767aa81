import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
  mkdirSync(join(folder, 'in', '1953'), { recursive: true });
  const article = {
    url: 'https://www.jta.org/archive/x',
    title: 'A Title',
    publishedOn: '1953-07-21',
    paragraphs: ['Foreign Minister Moshe Sharett spoke in Tel Aviv yesterday.'],
  };
  writeFileSync(join(folder, 'in', '1953', 'whole.json'), JSON.stringify(article));
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync('npx', ['tsx', 'cli/annotate.ts', join(folder, 'in'), join(folder, 'out'), ...args], {
    encoding: 'utf8',
  });

test.each([
  ['json', 'whole.json', '"moshe-sharett"'],
  ['jsonld', 'whole.jsonld', 'http://www.w3.org/ns/anno.jsonld'],
  ['tei', 'whole.xml', '<TEI'],
  ['csv', 'whole.csv', 'Moshe Sharett'],
])('writes %s', { timeout: 60_000 }, (format, name, text) => {
  const { status, stderr } = run('--format', format);
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'out', '1953', name), 'utf8')).toContain(text);
});

test('a broken file is a line and an exit code, and stops no other', { timeout: 60_000 }, () => {
  writeFileSync(join(folder, 'in', 'broken.json'), '{"paragraphs":');
  writeFileSync(join(folder, 'in', 'other.json'), '{"title":"no paragraphs"}');
  rmSync(join(folder, 'out'), { recursive: true });
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/broken\.json: /u);
  expect(stderr).toContain('other.json: has no paragraphs');
  expect(readdirSync(join(folder, 'out'), { recursive: true })).toEqual([
    '1953',
    '1953/whole.json',
  ]);
});
