import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cardFileOf } from '../lib/knowledge/cards';
import { compileIndex } from '../lib/knowledge/compile';
import type { ThinTables } from '../lib/knowledge/parse-thin';
import type { Knowledge } from '../lib/knowledge/schema';
import { compileMap } from './compile-map';
import { readKnowledge } from './read-knowledge';

/** Everything that the compiled files depend on. */
const INPUTS = [
  'assets/knowledge/**/*.{yaml,csv,txt}',
  'lib/knowledge/**/*.ts',
  'lib/engine/{text,dates}/*.ts',
  'lib/engine/*.ts',
  'scripts/compile-map.ts',
];

/** Where the build takes the compiled files from. */
export const COMPILED = '.wxt/knowledge';

/**
 * Compiles the knowledge into `index.bin`, `cards.bin` and `map.bin`, unless they are up to date. Entries with
 * mistakes are named and left out; `npm run knowledge -- check` is where they are an error.
 */
export function compileKnowledge(out = COMPILED): void {
  const stamp = stampOfInputs();
  const stampFile = join(out, 'stamp.txt');
  if (readIfAny(stampFile) === stamp) return;
  const { knowledge, thin, mistakes } = readKnowledge();
  for (const mistake of mistakes) console.warn(`knowledge, left out: ${mistake}`);
  mkdirSync(out, { recursive: true });
  const { index, cards } = packKnowledge(knowledge, thin);
  writeFileSync(join(out, 'index.bin'), index);
  writeFileSync(join(out, 'cards.bin'), cards);
  writeFileSync(join(out, 'map.bin'), gzipSync(JSON.stringify(compileMap()), { level: 9 }));
  writeFileSync(stampFile, stamp);
}

/** The two files of the package, as bytes: less than half is read when they are packed. */
export function packKnowledge(
  knowledge: Knowledge,
  thin: ThinTables,
): { readonly index: Uint8Array; readonly cards: Uint8Array } {
  return {
    index: gzipSync(compileIndex(knowledge), { level: 9 }),
    cards: gzipSync(JSON.stringify(cardFileOf(knowledge, thin)), { level: 9 }),
  };
}

/** Names, sizes and times of change of all inputs. */
function stampOfInputs(): string {
  return INPUTS.flatMap((pattern) => globSync(pattern))
    .filter((path) => !path.endsWith('.test.ts'))
    .toSorted()
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${relative('.', path)} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

function readIfAny(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) compileKnowledge();
