import type { Reading } from '../reading';
import type { Tokens } from './tokens';

/** Whether a quotation ends behind a token, before or behind a stop or comma. */
export function closesQuote(reading: Reading, token: number): boolean {
  return !reading.isPossessive(token) && /^[,.;]?["”’]/.test(textBehind(reading.tokens, token));
}

/** The two letters or signs behind a token. */
export function textBehind(tokens: Tokens, token: number): string {
  const text = tokens.paragraphs[tokens.paragraph[token] ?? 0] ?? '';
  const end = tokens.end[token] ?? 0;
  return text.slice(end, end + 2);
}
