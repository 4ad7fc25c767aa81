import { defineContentScript } from '#imports';
import { sendMessage } from '@/lib/messages';
import { readAddress } from '@/lib/page/archive-address';
import { followAddress } from './follow-address';
import { succeed } from './succession';
import { visitArticle } from './visit-article';

const HOSTS = ['www.jta.org', 'jta.org', 'archive.jta.org'];
/** Wider than the addresses of articles, as patterns say less: `readAddress` decides. */
const PATHS = ['*archive/*', '*article/*'];

/** Not there on today’s news; small and silent until it stands on an archive article. */
export default defineContentScript({
  matches: HOSTS.flatMap((host) => PATHS.map((path) => `*://${host}/${path}`)),
  runAt: 'document_idle',
  // The style sheets of our components belong into our own root, which takes them itself.
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,

  main(ctx) {
    if (readAddress(location.href).kind !== 'article') {
      // Takes back the one listener that WXT itself has set up.
      ctx.abort();
      return;
    }
    // While the page is read, the background wakes up and opens what it will need.
    void sendMessage('expectArticle').catch(() => undefined);
    const left = succeed(document);
    followAddress(ctx, (slug, signal) => void visitArticle(slug, left, signal));
  },
});
