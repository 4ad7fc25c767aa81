import { readFile } from 'node:fs/promises';
import type { ServePage } from './archive-server';

const FOLDER = new URL('../../tests/sample-archive/', import.meta.url);

/** One page of the sample archive and the addresses that it is served at. */
export interface SamplePage {
  readonly file: string;
  readonly title: string;
  readonly urls: readonly string[];
}

export async function listSamplePages(): Promise<SamplePage[]> {
  return JSON.parse(await readFile(new URL('archive.json', FOLDER), 'utf8')) as SamplePage[];
}

/** Query, fragment, scheme and a trailing slash do not tell pages apart. */
const keyOf = ({ host, pathname }: URL) => host + pathname.replace(/\/+$/u, '');

/** Serves the sample archive, each page at all of its addresses. */
export async function samplePages(): Promise<ServePage> {
  const files = new Map(
    (await listSamplePages()).flatMap(({ file, urls }) =>
      urls.map((url) => [keyOf(new URL(url)), file]),
    ),
  );
  return async (url) => {
    const file = files.get(keyOf(url));
    return file === undefined ? null : readFile(new URL(file, FOLDER), 'utf8');
  };
}
