import { browser } from '#imports';

/** One value in the extension's local storage, apart from the database. */
export interface StoredValue<T> {
  /** What is stored, or the fallback. Rejects where the browser lets nothing be read. */
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls back after each change, from whatever page. @returns what ends it */
  watch(callback: (value: T) => void): () => void;
}

/**
 * A value of settings or drafts. WXT's `storage` does the same and more, and would be a tenth of
 * the script that every page of the archive has to load.
 */
export function storedValue<T>(key: string, fallback: T): StoredValue<T> {
  const { local, onChanged } = browser.storage;
  return {
    async getValue() {
      const { [key]: value } = await local.get<Record<string, T | undefined>>(key);
      return value ?? fallback;
    },
    setValue: (value) => local.set({ [key]: value }),
    removeValue: () => local.remove(key),
    watch(callback) {
      const listener: Parameters<typeof onChanged.addListener>[0] = (changes, area) => {
        const change = changes[key];
        if (area === 'local' && change) callback((change.newValue as T | undefined) ?? fallback);
      };
      onChanged.addListener(listener);
      return () => onChanged.removeListener(listener);
    },
  };
}
