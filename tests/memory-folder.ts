import type { ChosenFolder } from '@/lib/notes/chosen-folder';

interface MemoryFolder {
  readonly folder: ChosenFolder;
  permission: PermissionState;
  /** What the reader says when asked. */
  answers: PermissionState;
  /** Why a text is not written; null where it is. */
  fails: (name: string, text: string) => Error | null;
  /** Of all files, by their paths. */
  texts(): Promise<Record<string, string>>;
}

/** A folder as the browser gives it, with files in memory. */
export function memoryFolder(name: string): MemoryFolder {
  const files = new Map<string, Blob>();
  const disk: MemoryFolder = {
    folder: folderAt(name, ''),
    permission: 'granted',
    answers: 'denied',
    fails: () => null,
    async texts() {
      const texts = [...files].sort().map(async ([path, data]) => [path, await data.text()]);
      return Object.fromEntries(await Promise.all(texts));
    },
  };

  function folderAt(called: string, path: string): ChosenFolder {
    return {
      name: called,
      queryPermission: async () => disk.permission,
      async requestPermission() {
        if (disk.permission === 'prompt') disk.permission = disk.answers;
        return disk.permission;
      },
      keys: async function* () {
        for (const key of files.keys()) if (key.startsWith(path)) yield key.slice(path.length);
      },
      async getFileHandle(file, options) {
        const at = path + file;
        const create = options?.create ?? false;
        if (!files.has(at) && !create) throw new DOMException('none', 'NotFoundError');
        if (!files.has(at)) files.set(at, new Blob());
        return { getFile: async () => files.get(at) ?? new Blob(), createWritable: writerOf(at) };
      },
      getDirectoryHandle: async (one) => folderAt(one, `${path}${one}/`),
      async removeEntry(file) {
        files.delete(path + file);
      },
    };
  }

  const writerOf = (at: string) => async () => {
    let written = new Blob();
    return {
      async write(data: Uint8Array | Blob) {
        written = new Blob([data instanceof Blob ? data : new Uint8Array(data)]);
        const fault = disk.fails(at, await written.text());
        if (fault) throw fault;
      },
      async close() {
        files.set(at, written);
      },
      abort: async () => undefined,
    };
  };
  return disk;
}
