/** Longest that work goes on before the page may draw and listen, in milliseconds. */
const STRETCH = 12;

/**
 * For long work in a page: gives what is to be waited for between its steps. It lets the page breathe
 * when a stretch of work is over, and costs nothing before.
 */
export function takeBreaks(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await nextTurn();
    since = performance.now();
  };
}

/** Unlike a timer, a message is not held back in a tab that is not seen. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
