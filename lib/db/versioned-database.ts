import { Dexie } from 'dexie';

/** Dexie counts the browser's versions in tens. */
const NATIVE_VERSIONS = 10;

/** A database that a later Dateline may have written. */
export abstract class VersionedDatabase extends Dexie {
  constructor(name: string) {
    // An answer means “on disk”, not “in the system's buffer”.
    super(name, { chromeTransactionDurability: 'strict' });
    // Where a later Dateline wrote it just after `requireKnownVersion` looked.
    this.on('ready', () => this.#refuseLater(this.backendDB().version), true);
  }

  /**
   * Looks at the database before Dexie does, which would open one of a later Dateline, add to it
   * what it misses, and let our older rows be written into it.
   *
   * @throws {DOMException} `VersionError` if a later version of Dateline wrote it
   */
  async requireKnownVersion(): Promise<void> {
    if (this.isOpen()) return;
    // One database that is broken, as the disk was full when it was made, lets Firefox list none.
    const known = await indexedDB.databases().catch(() => []);
    const found = known.find(({ name }) => name === this.name);
    if (found?.version !== undefined) this.#refuseLater(found.version);
  }

  #refuseLater(version: number): void {
    const next = (this.verno + 1) * NATIVE_VERSIONS;
    if (version >= next) throw new DOMException(`database version ${version}`, 'VersionError');
  }
}
