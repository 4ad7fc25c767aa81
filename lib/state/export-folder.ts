import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type ChosenFolder,
  type FolderFault,
  type FolderStore,
  folderFault,
  holdsFile,
  writeWhole,
} from '../notes/chosen-folder';
import { takeBreaks } from '../notes/take-breaks';
import { createFolderChoice } from './folder-choice';
import { freeName } from './free-name';
import type { MadeFile } from './made-file';

/** What is done where a file of the same name is there already. */
export const SAME_NAMES = ['replace', 'number'] as const;
export type SameNames = (typeof SAME_NAMES)[number];

/** How many files came into the folder. */
export interface Written {
  readonly files: number;
  /** Of these, those that took the place of others. */
  readonly replaced: number;
  /** Of these, those that got a number, as their name was taken. */
  readonly numbered: number;
  /** Of these, those that stay what they were, with something added. */
  readonly extended: number;
}

/** Not all files could be written; each that was not is as it was before. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
  readonly why: FolderFault;
  /** Files that were written before. */
  readonly written: number;

  constructor(why: FolderFault, written = 0, options?: ErrorOptions) {
    super(`folder not written to: ${why}`, options);
    this.why = why;
    this.written = written;
  }
}

/** The folder of the reader that exports go into, as an Obsidian vault. */
export interface ExportFolder {
  /** Whether the browser lets folders be chosen. */
  readonly offered: boolean;
  /** Null while none is chosen. */
  readonly name: ReadonlySignal<string | null>;
  /** Whether the browser will ask once more before anything is written. */
  readonly lapsed: ReadonlySignal<boolean>;
  /** Reads what was chosen; never throws. */
  load(): Promise<void>;
  /** Asks the reader. @returns false where none was chosen */
  choose(): Promise<boolean>;
  forget(): Promise<void>;
  /** Asks for a folder where there is none, and anew where the permission has lapsed. */
  allow(): Promise<boolean>;
  /** @throws {FolderError} */
  write(files: readonly MadeFile[], same: SameNames): Promise<Written>;
}

/** Where no folder can be chosen. */
export const NO_FOLDER: ExportFolder = {
  offered: false,
  name: signal(null),
  lapsed: signal(false),
  load: async () => undefined,
  choose: async () => false,
  forget: async () => undefined,
  allow: async () => false,
  write: () => Promise.reject(new FolderError('missing')),
};

/** @param open gives the place where the choice is kept; asked for once it is needed */
export function createExportFolder(page: Window, open: () => Promise<FolderStore>): ExportFolder {
  const name = signal<string | null>(null);
  const lapsed = signal(false);
  /** At hand, as the browser asks only while it still sees the reader's click. */
  let folder: ChosenFolder | null = null;

  async function hold(chosen: ChosenFolder | null) {
    folder = chosen;
    name.value = chosen?.name ?? null;
    lapsed.value = chosen !== null && (await permissionOf(chosen)) !== 'granted';
  }

  const choice = createFolderChoice(
    page,
    {
      get: async () => folder,
      async put(chosen) {
        await hold(chosen);
        await (await open()).put(chosen);
      },
    },
    'dateline-export',
  );

  return {
    name,
    lapsed,
    offered: choice.offered,
    choose: choice.choose,
    async load() {
      if (!choice.offered) return;
      try {
        await hold(await (await open()).get());
      } catch {
        // As if none were chosen.
      }
    },
    async forget() {
      await hold(null);
      await (await open()).put(null);
    },
    async allow() {
      const allowed = await choice.allow();
      if (folder) await hold(folder);
      return allowed;
    },
    async write(files, same) {
      if (!folder) throw new FolderError('missing');
      if ((await permissionOf(folder)) !== 'granted') throw new FolderError('permission');
      return writeAll(folder, files, same);
    },
  };
}

const permissionOf = (folder: ChosenFolder) => folder.queryPermission({ mode: 'readwrite' });

async function writeAll(
  root: ChosenFolder,
  files: readonly MadeFile[],
  same: SameNames,
): Promise<Written> {
  const pause = takeBreaks();
  const written = { files: 0, replaced: 0, numbered: 0, extended: 0 };
  try {
    for (const { name: path, data, addTo } of files) {
      const [file = path, ...folders] = path.split('/').reverse();
      let folder = root;
      for (const one of folders.reverse()) {
        folder = await folder.getDirectoryHandle(one, { create: true });
      }
      const isTaken = await holdsFile(folder, file);
      if (isTaken && addTo) {
        await writeWhole(folder, file, new Blob([addTo(await readText(folder, file))]));
        written.extended++;
      } else if (isTaken && same === 'number') {
        const name = await freeName(file, (one) => holdsFile(folder, one));
        await writeWhole(folder, name, data);
        written.numbered++;
      } else {
        await writeWhole(folder, file, data);
        if (isTaken) written.replaced++;
      }
      written.files++;
      await pause();
    }
  } catch (error) {
    throw new FolderError(folderFault(error), written.files, { cause: error });
  }
  return written;
}

async function readText(folder: ChosenFolder, name: string): Promise<string> {
  return (await (await folder.getFileHandle(name)).getFile()).text();
}
