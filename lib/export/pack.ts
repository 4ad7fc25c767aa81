import type { PackEntry } from '@/lib/notes/own-entry';
import { PACK_TYPE, PACK_VERSION, type Pack } from '@/lib/notes/pack';
import type { ExportedFile } from './exported-file';

const LONGEST_NAME = 100;

/** A pack as a file that can be shared and imported; what an entry does not say is left out. */
export function exportPack({ name, author, licence, entries }: Pack): ExportedFile {
  const file = {
    type: PACK_TYPE,
    version: PACK_VERSION,
    name,
    ...(author !== null && { author }),
    ...(licence !== null && { licence }),
    entries: entries.map(fileEntry),
  };
  const stem = name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, LONGEST_NAME);
  return {
    name: `${stem}.dateline-pack.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}

function fileEntry({ id, type, ...content }: PackEntry) {
  const { name, names, gloss, note, wikipedia, from, until, sources } = content;
  const [first, last] = type === 'person' ? ['born', 'died'] : ['from', 'until'];
  return {
    id,
    type,
    name,
    ...(names.length > 0 && { names }),
    gloss,
    ...(note !== '' && { note }),
    wikipedia,
    ...(from !== null && { [first]: from }),
    ...(until !== null && { [last]: until }),
    ...(sources.length > 0 && { sources }),
  };
}
