/** Signs that are not seen but turn the words around them: they have no place in a name. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One line of plain text, without blanks around it and with single ones within. */
export function tidyLine(text: string): string {
  return text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
}

/** Plain text of several lines; at most one of them empty between two others. */
export function tidyText(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(tidyLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
