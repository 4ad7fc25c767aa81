/** What a walk meets, in document order. */
export interface Visitor {
  text(node: Text): void;
  enter?(element: Element): void;
  leave?(element: Element): void;
}

/** Elements that show no text of the page, or none that belongs to an article. */
const SILENT = new Set(
  [
    ...['script', 'style', 'noscript', 'template', 'head', 'title', 'link', 'meta', 'base'],
    ...['svg', 'math', 'iframe', 'frame', 'object', 'embed', 'canvas', 'audio', 'video', 'map'],
    ...['select', 'datalist', 'textarea', 'input', 'button', 'progress', 'meter', 'dialog'],
  ].map((name) => name.toUpperCase()),
);

const HIDING_STYLE = /(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Texts for screen readers only: clipped by style sheets, which nobody asks here. */
const HIDING_CLASS = /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden)(?:\s|$)/iu;

/**
 * Walks over what a reader of the page can see, as far as the markup itself tells. Neither the
 * depth of the page nor its breadth matters: no recursion, no lists.
 */
export function walkVisible(root: Node, visitor: Visitor): void {
  let node: Node | null = root.firstChild;
  while (node) {
    const child = meet(node, visitor);
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root && isElement(node)) visitor.leave?.(node);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
}

/** @returns where to go down to, if anywhere */
function meet(node: Node, visitor: Visitor): Node | null {
  if (isText(node)) visitor.text(node);
  if (!isElement(node) || isHidden(node)) return null;
  visitor.enter?.(node);
  if (node.firstChild) return node.firstChild;
  visitor.leave?.(node);
  return null;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** Whether {@link walkVisible} passes an element by. */
export function isHidden(element: Element): boolean {
  if (SILENT.has(element.tagName.toUpperCase())) return true;
  if (!element.hasAttributes()) return false;
  return (
    element.hasAttribute('hidden') ||
    HIDING_STYLE.test(element.getAttribute('style') ?? '') ||
    HIDING_CLASS.test(element.getAttribute('class') ?? '') ||
    // A page behind a banner is hidden from screen readers as a whole, yet it is the page
    (element.getAttribute('aria-hidden') === 'true' && !element.querySelector('h1, p'))
  );
}
