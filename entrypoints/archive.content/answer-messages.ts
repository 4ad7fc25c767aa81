import { concerns, onMessage } from '@/lib/messages';
import type { Reading } from './reading';
import type { Showing } from './show-place';

/** Answers popup and panel, and follows what other pages change, until the article is left. */
export function answerMessages(reading: Reading, showing: Showing, signal: AbortSignal): void {
  const { article, page, active } = reading;

  const stops = [
    onMessage('getPageState', async () => {
      const opened = page.opened.value ?? (await page.open());
      return { ...opened, active: active.value };
    }),
    onMessage('showOnPage', ({ data }) => showing.show(data)),
    onMessage('articleChanged', async ({ data }) => {
      if (concerns(data, article.slug)) await page.refresh();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}
