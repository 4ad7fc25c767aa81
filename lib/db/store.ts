import { StorageError, type StorageFault } from '@/lib/notes/storage-error';
import type { DatelineDatabase } from './database';
import type { VersionedDatabase } from './versioned-database';

/** The database with the clock and the source of ids that writing needs. */
export interface Store {
  readonly database: DatelineDatabase;
  /** ISO time. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
}

const FAULTS: readonly [fault: StorageFault, names: readonly string[]][] = [
  ['full', ['QuotaExceededError']],
  ['newer-version', ['VersionError']],
  ['damaged', ['UnknownError', 'DataError', 'NotFoundError', 'NotReadableError', 'EncodingError']],
  // Firefox answers InvalidStateError where private windows or a policy forbid the database.
  ['refused', ['InvalidStateError', 'SecurityError', 'NotAllowedError', 'MissingAPIError']],
  ['refused', ['OpenFailedError', 'DatabaseClosedError', 'AbortError', 'TimeoutError']],
];

/** What a connection says that the browser closed under us, as it does when a write failed. */
const STALE = ['InvalidStateError', 'DatabaseClosedError'];
/** Chromium fails in many ways where the disk is full, and says so only when asked; in bytes. */
const LEAST_ROOM = 1_000_000;

/**
 * Runs what reads or writes the database; twice where the connection turns out to be closed.
 *
 * @param operation harmless when it is repeated
 * @throws {StorageError} if the database fails; errors of other kinds pass through
 */
export async function guarded<T>(
  { database }: { readonly database: VersionedDatabase },
  operation: () => PromiseLike<T>,
): Promise<T> {
  try {
    return await attempt(database, operation);
  } catch (error) {
    if (!errorNames(error).some((name) => STALE.includes(name))) throw await namedFault(error);
  }
  database.close({ disableAutoOpen: false });
  try {
    return await attempt(database, operation);
  } catch (error) {
    throw await namedFault(error);
  }
}

async function attempt<T>(
  database: VersionedDatabase,
  operation: () => PromiseLike<T>,
): Promise<T> {
  const blocked = Promise.withResolvers<never>();
  const onBlocked = () => blocked.reject(new StorageError('blocked'));
  database.on('blocked', onBlocked);
  try {
    await database.requireKnownVersion();
    return await Promise.race([operation(), blocked.promise]);
  } catch (error) {
    // A database that failed to open stays failed until told to try again.
    if (!database.isOpen() && database.hasFailed()) database.close({ disableAutoOpen: false });
    throw error;
  } finally {
    database.on('blocked').unsubscribe(onBlocked);
  }
}

async function namedFault(error: unknown): Promise<unknown> {
  const named = toStorageError(error);
  if (!(named instanceof StorageError) || !['damaged', 'refused'].includes(named.fault)) {
    return named;
  }
  return (await isDiskFull()) ? new StorageError('full', { cause: error }) : named;
}

async function isDiskFull(): Promise<boolean> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage !== undefined && quota !== undefined && quota - usage < LEAST_ROOM;
  } catch {
    return false;
  }
}

function toStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error;
  const names = errorNames(error);
  const found = FAULTS.find(([, known]) => known.some((name) => names.includes(name)));
  return found ? new StorageError(found[0], { cause: error }) : error;
}

/** Names of an error and of those that it wraps (Dexie keeps the browser's own as `inner`). */
function errorNames(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const inner = 'inner' in error ? errorNames(error.inner) : [];
  return [error.name, ...inner];
}
