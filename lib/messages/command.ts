/**
 * A change of what is stored. The answer means that it is on disk; the same id twice is done
 * once, so that a caller whose answer got lost may ask again.
 */
export interface Command {
  /** UUID, made by the caller once for each intention. */
  readonly commandId: string;
}
