/** The sentence for each reason is the interface text `storage_<reason>`, `-` written as `_`. */
export const STORAGE_FAULTS = [
  /** No space left on the disk, or no more of it for us. */
  'full',
  /** The database was written by a later version of Dateline. */
  'newer-version',
  /** Another page of an older Dateline holds the database and does not let go. */
  'blocked',
  /** The browser cannot read what it stored. */
  'damaged',
  /** The browser lets nothing be stored: private window, switched off by policy. */
  'refused',
  /** A highlight came before its article. */
  'article-missing',
] as const;
export type StorageFault = (typeof STORAGE_FAULTS)[number];

/**
 * Something could not be stored or read. Nothing of the failed command is on disk. Messages
 * between contexts keep an error's name and fields but not its class, hence {@link storageFault}.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly fault: StorageFault;

  constructor(fault: StorageFault, options?: ErrorOptions) {
    super(`storage failed: ${fault}`, options);
    this.fault = fault;
  }
}

/** Why storing failed, from whatever was caught, even in another context; null for other errors. */
export function storageFault(error: unknown): StorageFault | null {
  if (!(error instanceof Error) || error.name !== 'StorageError' || !('fault' in error))
    return null;
  return STORAGE_FAULTS.find((fault) => fault === error.fault) ?? null;
}
