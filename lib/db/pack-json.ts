/** A value as JSON, compressed: texts take about a third of their room. */
export async function packJson(value: unknown): Promise<Uint8Array> {
  return packPieces([JSON.stringify(value)]);
}

/** @throws {TypeError} if the bytes are not what {@link packJson} made */
export async function unpackJson(packed: Uint8Array): Promise<unknown> {
  const text = await readText(packed, Number.POSITIVE_INFINITY);
  return JSON.parse(text ?? '');
}

/** A text in pieces, compressed. */
export async function packPieces(pieces: Iterable<string>): Promise<Uint8Array> {
  return whole(flow(encoded(pieces), new CompressionStream('gzip')));
}

/** The same, not compressed. */
export async function encodePieces(pieces: Iterable<string>): Promise<Uint8Array> {
  return whole(toAsync(encoded(pieces)));
}

/**
 * A text, compressed or not.
 *
 * @param most characters
 * @returns null if it is longer
 * @throws {TypeError} if it is compressed and damaged
 */
export async function readText(bytes: Uint8Array, most: number): Promise<string | null> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked && bytes.length > most * MOST_BYTES_PER_CHARACTER) return null;
  const decoder = new TextDecoder();
  const chunks: string[] = [];
  let length = 0;
  const parts = partsOf(bytes);
  for await (const part of isPacked
    ? flow(parts, new DecompressionStream('gzip'))
    : toAsync(parts)) {
    const chunk = decoder.decode(part, { stream: true });
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return chunks.join('') + decoder.decode();
}

const MOST_BYTES_PER_CHARACTER = 3;
/** Bytes that go through a stream at once. */
const PART = 1_000_000;

function* partsOf(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < bytes.length; from += PART) {
    yield new Uint8Array(bytes.subarray(from, from + PART));
  }
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield new Uint8Array(encoder.encode(piece));
}

async function* toAsync<T>(parts: Iterable<T>): AsyncGenerator<T> {
  yield* parts;
}

/** What comes out of a stream while parts go in, a few at a time. */
async function* flow(
  parts: Iterable<Uint8Array<ArrayBuffer>>,
  stream: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const writer = stream.writable.getWriter();
  const write = async () => {
    for (const part of parts) await writer.write(part);
    await writer.close();
  };
  const written = write();
  // What breaks the writing breaks the reading, too, which is where it is said.
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  await written;
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of parts) {
    chunks.push(chunk);
    size += chunk.length;
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
