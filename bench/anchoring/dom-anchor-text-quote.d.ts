/** The package comes without types. */
declare module 'dom-anchor-text-quote' {
  interface Quote {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  interface Position {
    readonly start: number;
    readonly end: number;
  }
  export function fromTextPosition(root: Node, position: Position): Quote;
  export function toTextPosition(
    root: Node,
    quote: Quote,
    options: { readonly hint?: number },
  ): Position | null;
}
