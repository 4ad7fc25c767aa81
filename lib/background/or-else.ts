import { storageFault } from '@/lib/notes/storage-error';

/** Goes on with something else where storage fails; any other error is a bug and passes. */
export async function orElse<T, U>(work: Promise<T>, instead: () => U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    if (storageFault(error) === null) throw error;
    return instead();
  }
}
