/** A value as JSON, compressed: texts take about a third of their room. */
export async function packJson(value: unknown): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return through(bytes, new CompressionStream('gzip'));
}

/** @throws {TypeError} if the bytes are not what {@link packJson} made */
export async function unpackJson(packed: Uint8Array): Promise<unknown> {
  const bytes = await through(packed, new DecompressionStream('gzip'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(new Uint8Array(bytes)).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  const [, size] = await Promise.all([written, readAll(reader, chunks)]);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  chunks: Uint8Array[],
): Promise<number> {
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
  }
  return size;
}
