/**
 * Tells on which ground the page's text stands, now and whenever the system turns light or dark.
 *
 * @returns what ends it
 */
export function followGround(text: Element, tell: (ground: 'light' | 'dark') => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const look = () => tell(isDarkGround(text) ? 'dark' : 'light');
  look();
  dark.addEventListener('change', look);
  return () => dark.removeEventListener('change', look);
}

/** Asked of the letters, as many pages turn dark without saying so in `color-scheme`. */
function isDarkGround(text: Element): boolean {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(text)
      .color.match(/[\d.]+/gu)
      ?.map(Number) ?? [];
  // Brightness of colours, after the W3C's "Techniques for Accessibility Evaluation"
  return (red * 299 + green * 587 + blue * 114) / 1000 > 140;
}
