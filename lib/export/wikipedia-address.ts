/** Address of the English Wikipedia article with a title. */
export function wikipediaAddress(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}
