/**
 * A passage of a text, described so that it can be found again when the text has changed: a W3C
 * TextQuoteSelector and TextPositionSelector in one. Offsets count UTF-16 code units of the text
 * that it was described in; `end` is exclusive.
 */
export interface Target {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}
