import { browser } from '#imports';
import { sendMessage } from '@/lib/messages';
import type { WorkProgress } from '@/lib/messages/backups';

/** How browsers say that nobody is there to hear a message, or that nobody answered it. */
const NOBODY = /receiving end does not exist|no response|port closed|channel closed/i;

/**
 * Tells every open archive page and every page of ours that articles (null: all of them) changed. Pages
 * without our script, and pages that close just then, do not matter.
 */
export async function announceChange(slugs: readonly string[] | null): Promise<void> {
  const { host_permissions: url = [] } = browser.runtime.getManifest();
  const change = { slugs };
  // What changes no article does not concern the archive's pages.
  const tabs = slugs?.length === 0 ? [] : await browser.tabs.query({ url });
  await Promise.all([
    ignoreNobody(sendMessage('articleChanged', change)),
    ...tabs.flatMap(({ id }) =>
      id === undefined ? [] : [ignoreNobody(sendMessage('articleChanged', change, id))],
    ),
  ]);
}

/** Tells every page of ours that an article was read in some tab. */
export async function announceOpened(slug: string): Promise<void> {
  await ignoreNobody(sendMessage('articleOpened', { slug }));
}

/** Tells every page of ours how far work has come. */
export async function announceWork(progress: WorkProgress): Promise<void> {
  await ignoreNobody(sendMessage('workAdvanced', progress));
}

async function ignoreNobody(sent: Promise<void>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof Error) || !NOBODY.test(error.message)) throw error;
  }
}
