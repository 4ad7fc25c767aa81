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

/** Also what a connection says that the browser closed under us, as it does when a write failed. */
const MAY_PASS: readonly StorageFault[] = ['damaged', 'refused'];
/** With less room than this nothing is begun; in bytes. */
const LEAST_ROOM = 4_000_000;

/**
 * Runs what reads or writes the database; where it fails, once more on a new connection.
 *
 * @param operation harmless when it is repeated
 * @throws {StorageError} if the database fails; errors of other kinds pass through
 */
export async function guarded<T>(
  { database }: { readonly database: VersionedDatabase },
  operation: () => PromiseLike<T>,
): Promise<T> {
  await requireRoom();
  try {
    return await attempt(database, operation);
  } catch (error) {
    const named = toStorageError(error);
    if (!(named instanceof StorageError) || !MAY_PASS.includes(named.fault)) throw named;
  }
  await requireRoom();
  database.close({ disableAutoOpen: false });
  try {
    return await attempt(database, operation);
  } catch (error) {
    throw toStorageError(error);
  }
}

/**
 * Chromium throws away all databases of an extension if it opens them on a disk that is full and so
 * leaves their directory half written. There nothing is even opened before there is room again.
 * What Firefox says of its room is a rule of its own, not what is left on the disk.
 */
async function requireRoom(): Promise<void> {
  if (!('userAgentData' in navigator)) return;
  estimating ??= navigator.storage.estimate().finally(() => {
    estimating = null;
  });
  const { usage = 0, quota = Infinity } = await estimating;
  if (quota - usage < LEAST_ROOM) throw new StorageError('full');
}

/** Asked once for all that begins at the same time. */
let estimating: Promise<StorageEstimate> | null = null;

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
