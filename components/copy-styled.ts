import { plain, type Styled } from '@/lib/citation/styled';
import { styledHtml } from '@/lib/export/html-parts';

/** A text with and without italics. */
interface Forms {
  readonly text: string;
  readonly html: string;
}

/** Puts a citation on the clipboard, with its italics where the other program takes them. */
export async function copyStyled(runs: Styled): Promise<void> {
  const text = plain(runs);
  const isStyled = runs.some(({ italic }) => italic);
  if (isStyled) await copyForms({ text, html: `<p>${styledHtml(runs)}</p>` });
  else await navigator.clipboard.writeText(text);
}

export async function copyForms({ text, html }: Forms): Promise<void> {
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(text);
    return;
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}
