import { Zip, ZipDeflate } from 'fflate';
import type { MadeFile } from './made-file';

/**
 * Packs files into one.
 *
 * @param files no two of one name
 * @param pause is waited for after each file
 */
export async function zipFiles(
  files: readonly MadeFile[],
  pause: () => Promise<void>,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) fault = error;
    else parts.push(new Uint8Array(data));
  });
  for (const { name, data } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(new Uint8Array(await data.arrayBuffer()), true);
    await pause();
  }
  zip.end();
  if (fault) throw fault;
  return new Blob(parts, { type: 'application/zip' });
}
