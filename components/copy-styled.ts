import { plain, type Styled } from '@/lib/citation/styled';

/** Puts a citation on the clipboard, with its italics where the other program takes them. */
export async function copyStyled(runs: Styled): Promise<void> {
  const text = plain(runs);
  if (!runs.some(({ italic }) => italic) || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(text);
    return;
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([htmlOf(runs)], { type: 'text/html' }),
    }),
  ]);
}

/** As markup that word processors read: made by the document, so that text stays text. */
export function htmlOf(runs: Styled): string {
  const nodes = runs.map(({ text, italic }) => {
    if (!italic) return document.createTextNode(text);
    const element = document.createElement('i');
    element.textContent = text;
    return element;
  });
  const paragraph = document.createElement('p');
  paragraph.append(...nodes);
  return new XMLSerializer().serializeToString(paragraph).replace(/ xmlns="[^"]*"/, '');
}
