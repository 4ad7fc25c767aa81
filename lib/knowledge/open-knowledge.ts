import type { Lexicon } from '@/lib/engine/lexicon';
import { type CardFile, type Cards, openCards } from './cards';
import { KnowledgeError } from './knowledge-error';
import { openLexicon } from './lexicon';
import type { MapLines } from './locator-map';

/** Paths of the compiled knowledge inside the package. */
export const INDEX_PATH = '/knowledge/index.bin';
export const CARDS_PATH = '/knowledge/cards.bin';
export const MAP_PATH = '/knowledge/map.bin';

/** The knowledge as the background uses it. */
export interface OpenKnowledge {
  /** Changes whenever the index does. */
  readonly version: string;
  readonly lexicon: Lexicon;
  /** What cards show; read when first asked for, and again after a failure. */
  cards(): Promise<Cards>;
  /** Coasts and borders; likewise. */
  map(): Promise<MapLines>;
}

/**
 * Opens the knowledge of the package: the index at once, the cards on demand.
 *
 * @param read gives the bytes of a file by its path in the package
 * @throws KnowledgeError if a file cannot be read or is none of ours; the promise of `cards` too
 */
export async function openKnowledge(
  read: (path: string) => Promise<ArrayBuffer>,
): Promise<OpenKnowledge> {
  let version = '';
  const lexicon = await opened(INDEX_PATH, read, (bytes, packed) => {
    version = fingerprint(packed);
    return openLexicon(bytes);
  });
  return {
    version,
    lexicon,
    cards: onDemand(() =>
      opened(CARDS_PATH, read, (bytes) => openCards(readJson<CardFile>(bytes))),
    ),
    map: onDemand(() => opened(MAP_PATH, read, (bytes) => readJson<MapLines>(bytes))),
  };
}

/** Opens once, when first asked; after a failure the next question tries again. */
function onDemand<T>(open: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= open().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}

async function opened<T>(
  path: string,
  read: (path: string) => Promise<ArrayBuffer>,
  open: (bytes: Uint8Array, packed: Uint8Array) => T,
): Promise<T> {
  try {
    const packed = new Uint8Array(await read(path));
    return open(await unpack(packed), packed);
  } catch (cause) {
    throw new KnowledgeError(`The knowledge could not be opened: ${path}`, { cause });
  }
}

/** Undoes gzip. */
async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  const [bytes] = await Promise.all([readAll(stream.readable.getReader()), written]);
  return bytes;
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Our own build wrote the file; its form is taken on trust. */
function readJson<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** FNV-1a over the bytes, as eight hexadecimal digits. */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  // By index: ten times as fast as by iterator.
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
