/** The place between two letters that lies nearest to a point of the window, in CSS pixels. */
export function caretPoint(
  page: Document,
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in page) {
    const caret = page.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chromium before 128
  const range = (page as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
