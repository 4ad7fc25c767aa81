import { readLongDate, withoutLongDate } from './page-date';

/** Lines that are the site's, whatever element they stand in; each the whole of its line. */

/** Above the text. */
const CAPTION =
  /^(?:menu|search|sections|jta|est\.? 1917|jta archives?|jewish telegraphic agency|menu jta(?: search)?|sections jta est\.? 1917|search jta['’]?s? historical archive.*|how to use this site.*|(?:share|print|e-?mail|tweet|facebook|twitter|text size|a a a|\W)+|back to (?:the )?(?:archive|results?|list)|skip to (?:main )?content|home)$/i;

const PDF =
  /^(?:(?:download|view|see|read)(?: the)? pdf(?: (?:for|from|of) this date)?|see original (?:daily )?bulletin(?: from this date)?|(?:original )?daily (?:news )?bulletin \(?pdf\)?)$/i;

const PDF_PART =
  /(?:download|view) pdf(?: (?:for|from|of) this date)?|see original (?:daily )?bulletin(?: from this date)?/i;

const ADVERTISEMENT =
  /^\W*(?:advertisements?|advertising|sponsored(?: content)?|ad|story continues below.*|article continues (?:after|below).*)\W*$/i;

/** Headings of lists of links. */
const RECOMMENDED =
  /^(?:recommended(?: (?:from|by) jta| for you| stories| articles)?|related(?: (?:articles|stories|posts|content|links|topics))?|more (?:from|on|in) [\w ’']{2,30}|more (?:stories|like this)|most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: now)?|read (?:next|more|also)|you (?:may|might) (?:also )?like|latest(?: news| headlines| stories)?|editors?['’]? picks?|from our partners|in this story|(?:filed under|tags?|topics?|categories)\b.{0,60}|(?:previous|next)(?: article| story)?|comments?)\W*$/i;

const DONORS =
  /^(?:our )?(?:founding|archive|major|generous|lead)? ?(?:funders|donors|supporters|sponsors|benefactors)\W*$/i;

/** The site's own small print. */
const SMALL_PRINT =
  /©|\ball rights reserved\b|\bcopyright \d{4}|\b(?:uses?|accept) cookies\b|\bprivacy policy\b|\bterms of (?:use|service)\b|\benable javascript\b|\bad ?blocker\b|\bsign up (?:for|to)\b.*\bnewsletters?\b|\bin your inbox\b/i;

/** A line's plain purpose; null where it might be part of an article. */
export function lineKind(
  text: string,
): 'caption' | 'pdf' | 'date' | 'advertisement' | 'recommended' | 'donors' | 'small-print' | null {
  if (text.length < 400 && SMALL_PRINT.test(text)) return 'small-print';
  if (text.length > 160) return null;
  if (CAPTION.test(text)) return 'caption';
  if (ADVERTISEMENT.test(text)) return 'advertisement';
  if (RECOMMENDED.test(text)) return 'recommended';
  if (DONORS.test(text)) return 'donors';
  const rest = withoutLongDate(text)
    .replace(/[\s|·•,.–—-]+/gu, ' ')
    .trim();
  if (PDF.test(rest)) return 'pdf';
  if (rest === '' && readLongDate(text) !== null) return 'date';
  return PDF_PART.test(rest) && rest.length < 100 ? 'pdf' : null;
}
