import { plain, type Styled } from '@/lib/citation/styled';
import { styledHtml } from '@/lib/export/html-parts';

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
      'text/html': new Blob([`<p>${styledHtml(runs)}</p>`], { type: 'text/html' }),
    }),
  ]);
}
