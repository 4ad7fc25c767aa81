/** What browsers say of who sent a message; as much of it as is needed here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined }
    | undefined;
}

/** Who we are, to know others by. */
export interface Home {
  readonly extensionId: string;
  /** Address of the extension's own folder, ending in a slash. */
  readonly extensionUrl: string;
  /** The article that an address stands for; null if it is no archive article. */
  readonly slugOf: (address: string) => string | null;
}

/** Who asks, and so what they may touch. */
export type Caller =
  /** One of our own pages: everything. */
  | { readonly kind: 'extension'; readonly tabId: number | null }
  /** Our script on an archive page: that one article. */
  | { readonly kind: 'article'; readonly tabId: number | null; readonly slugs: readonly string[] };

/** A message that its sender had no right to send. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/**
 * Tells who sent a message.
 *
 * @throws {RefusedError} for other extensions, frames inside a page and pages outside the archive
 */
export function identifyCaller(sender: Sender, home: Home): Caller {
  if (sender.id !== home.extensionId) throw new RefusedError('sender: not this extension');
  const tabId = sender.tab?.id ?? null;
  if (sender.url?.startsWith(home.extensionUrl)) return { kind: 'extension', tabId };

  if (!sender.tab || sender.frameId !== 0) throw new RefusedError('sender: not a page of a tab');
  // A page that changed its address by script may be known by either.
  const slugs = [sender.url, sender.tab.url]
    .map((address) => (address === undefined ? null : home.slugOf(address)))
    .filter((slug) => slug !== null);
  if (slugs.length === 0) throw new RefusedError('sender: no archive article');
  return { kind: 'article', tabId, slugs };
}

/**
 * Lets a caller at an article.
 *
 * @throws {RefusedError} if it is not theirs
 */
export function requireArticle(caller: Caller, slug: string): void {
  if (caller.kind === 'article' && !caller.slugs.includes(slug)) {
    throw new RefusedError(`sender: may not touch ${slug}`);
  }
}

/**
 * Lets only our own pages pass.
 *
 * @throws {RefusedError} for scripts on archive pages
 */
export function requireExtension(caller: Caller): void {
  if (caller.kind !== 'extension') throw new RefusedError('sender: not a page of Dateline');
}
