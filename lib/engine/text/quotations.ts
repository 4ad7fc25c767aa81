import type { Reading } from '../reading';
import { GAP_QUOTE, type Tokens } from './tokens';

/** Whether a quotation begins at a token: the mark touches it, and is none that only ends one. */
export function opensQuote(reading: Reading, token: number): boolean {
  return (
    (reading.gap(token) & GAP_QUOTE) !== 0 && /["“‘'`]$/.test(textBefore(reading.tokens, token))
  );
}

/** Whether a quotation ends behind a token, before or behind a stop or comma. */
export function closesQuote(reading: Reading, token: number): boolean {
  return !reading.isPossessive(token) && /^[,.;]?["”’]/.test(textBehind(reading.tokens, token));
}

/** The sign or letter before a token. */
function textBefore(tokens: Tokens, token: number): string {
  const text = tokens.paragraphs[tokens.paragraph[token] ?? 0] ?? '';
  const start = tokens.start[token] ?? 0;
  return text.slice(Math.max(0, start - 1), start);
}

/** The two letters or signs behind a token. */
export function textBehind(tokens: Tokens, token: number): string {
  const text = tokens.paragraphs[tokens.paragraph[token] ?? 0] ?? '';
  const end = tokens.end[token] ?? 0;
  return text.slice(end, end + 2);
}
