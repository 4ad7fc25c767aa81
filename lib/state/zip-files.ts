import { strToU8, Zip, ZipDeflate } from 'fflate';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Packs files into one; a name that comes again gets a number.
 *
 * @param pause is waited for after each file
 */
export async function zipFiles(
  files: readonly NamedText[],
  pause: () => Promise<void>,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) fault = error;
    else parts.push(new Uint8Array(data));
  });
  const taken = new Set<string>();
  for (const { name, text } of files) {
    const file = new ZipDeflate(freeName(name, taken), { level: 6 });
    zip.add(file);
    file.push(strToU8(text), true);
    await pause();
  }
  zip.end();
  if (fault) throw fault;
  return new Blob(parts, { type: 'application/zip' });
}

/** Some systems hold names for the same that differ in capitals only. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.indexOf('.', name.lastIndexOf('/') + 1);
  const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++)
    free = `${stem}-${number}${extension}`;
  taken.add(free.toLowerCase());
  return free;
}
