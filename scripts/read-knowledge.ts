import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { CheckTables } from '../lib/knowledge/check/cross-check';
import { type Layered, layerThin } from '../lib/knowledge/layer-thin';
import { type EntryOf, type Exception, parseEntries } from '../lib/knowledge/parse-entries';
import type { ThinTables } from '../lib/knowledge/parse-thin';
import type { Knowledge, WordLists } from '../lib/knowledge/schema';

/** The authored knowledge and the open tables, as they stand in the repository. */
export interface ReadKnowledge extends Layered {
  /** Only what was written by hand. */
  readonly authored: Knowledge;
  readonly exceptions: readonly Exception[];
  /** What could not be read, by file and entry. */
  readonly mistakes: readonly string[];
  /** File of each authored entry, by id. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads `assets/knowledge/`. Mistakes are told, not thrown, so that all can be mended at once. */
export function readKnowledge(folder = 'assets/knowledge'): ReadKnowledge {
  const reader = new FolderReader(folder);
  const authored: Knowledge = {
    people: reader.all('people'),
    places: reader.all('places'),
    organizations: reader.all('organizations'),
    events: reader.all('events'),
    documents: reader.all('documents'),
    terms: reader.all('terms'),
    offices: reader.all('offices'),
    threads: reader.all('threads'),
    surfaces: reader.all('surfaces'),
    sources: reader.all('sources'),
    words: readWords(folder),
  };
  const exceptions = reader.all('exceptions');
  const { mistakes, files } = reader;
  return { ...layerThin(authored, readThin(folder)), authored, exceptions, mistakes, files };
}

class FolderReader {
  readonly mistakes: string[] = [];
  readonly files = new Map<string, string>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Entries of one kind, from a file or a folder of that name. */
  all<K extends keyof EntryOf>(kind: K): readonly EntryOf[K][] {
    const paths = [`${kind}.yaml`, ...globSync(`${kind}/*.yaml`, { cwd: this.#folder }).toSorted()];
    return paths.flatMap((path) => this.#read(kind, path));
  }

  #read<K extends keyof EntryOf>(kind: K, path: string): readonly EntryOf[K][] {
    const full = join(this.#folder, path);
    if (!existsSync(full)) return [];
    const document = parseDocument(readFileSync(full, 'utf8'), { prettyErrors: true });
    this.mistakes.push(...document.errors.map(({ message }) => `${path}: ${message}`));
    const { entries, mistakes } = parseEntries(kind, path, document.toJS());
    this.mistakes.push(...mistakes);
    for (const entry of entries) {
      if ('id' in entry && !this.files.has(entry.id)) this.files.set(entry.id, path);
    }
    return entries;
  }
}

function readThin(folder: string): ThinTables {
  const table = (name: string) => readText(join(folder, 'thin', `${name}.csv`));
  return {
    people: table('people'),
    figures: table('figures'),
    towns: `${table('towns')}\n${withoutHead(table('towns-by-hand'))}`,
    countries: table('countries'),
    states: table('states'),
  };
}

const withoutHead = (table: string) => table.slice(table.indexOf('\n') + 1);

function readWords(folder: string): WordLists {
  const lists = new Map(
    globSync('words/*.txt', { cwd: folder }).map((path) => [
      basename(path, '.txt'),
      readText(join(folder, path))
        .split('\n')
        .filter((word) => word !== '' && !word.startsWith('#')),
    ]),
  );
  return { english: lists.get('english') ?? [], given: lists.get('given') ?? [] };
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Reads the extracts of open data that the checks compare with. */
export function readCheckTables(folder = 'assets/knowledge/check'): CheckTables {
  const table = (name: string) => readText(join(folder, `${name}.csv`));
  return {
    lives: table('lives'),
    ministers: table('israel-ministers'),
    days: table('days-of-office'),
    boxes: table('country-boxes'),
    towns: table('towns'),
  };
}
