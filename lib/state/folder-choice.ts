import type { ChosenFolder, FolderStore } from '../notes/chosen-folder';

declare global {
  interface Window {
    showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<ChosenFolder>;
  }
}

/** A folder that is chosen once. Only a page that the reader clicks in may ask for it. */
export interface FolderChoice {
  /** Whether the browser lets folders be chosen. */
  readonly offered: boolean;
  /** Lets the reader choose and keeps the choice. @returns false where none was chosen */
  choose(): Promise<boolean>;
  /** Asks anew where the permission has lapsed. @returns whether it may be written to */
  allow(): Promise<boolean>;
}

/** @param id by which the browser remembers where the reader was looking */
export function createFolderChoice(page: Window, kept: FolderStore, id: string): FolderChoice {
  async function choose() {
    try {
      const folder = await page.showDirectoryPicker?.({ id, mode: 'readwrite' });
      if (folder) await kept.put(folder);
      return folder !== undefined;
    } catch (error) {
      // The reader closed the window.
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      throw error;
    }
  }
  return {
    offered: page.showDirectoryPicker !== undefined,
    choose,
    async allow() {
      const folder = await kept.get();
      if (!folder) return choose();
      return (await folder.requestPermission({ mode: 'readwrite' })) === 'granted';
    },
  };
}
