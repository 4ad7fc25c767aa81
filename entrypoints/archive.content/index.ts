import { defineContentScript } from '#imports';
import { readAddress } from '@/lib/page/archive-address';
import { followAddress } from './follow-address';
import { succeed } from './succession';
import { visitArticle } from './visit-article';

/** Small and silent until it stands on an article of the archive. */
export default defineContentScript({
  matches: ['*://www.jta.org/*', '*://jta.org/*', '*://archive.jta.org/*'],
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
    const left = succeed(document);
    followAddress(ctx, (slug, signal) => void visitArticle(slug, left, signal));
  },
});
