import { parseHTML } from 'linkedom';

/**
 * A saved page as a document. HTML allows the tags of `html`, `head` and `body` to be left out, but
 * linkedom does not put them back.
 */
export function parsePage(html: string): Document {
  if (/<body[\s>]/iu.test(html)) return parseHTML(html).document;
  const content = html.replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/giu, '');
  return parseHTML(`<!doctype html><html><body>${content}</body></html>`).document;
}
