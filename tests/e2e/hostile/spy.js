// What a hostile page can do to see what others do in it. All that it replaces goes on working: a
// page that breaks itself sees nothing.
(() => {
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const { push, slice } = Array.prototype;
  const root = Node.prototype.getRootNode;
  const text = getOwnPropertyDescriptor(Node.prototype, 'textContent').get;
  const has = Set.prototype.has;
  const add = Set.prototype.add;
  const MOST = 20_000;

  const said = new Set();
  const keys = [];
  const nodes = [];
  const roots = [];
  let busy = false;

  function lookAtNode(node, depth) {
    // In a root that is none of the page's own: in ours.
    if (apply(root, node, []) instanceof ShadowRoot) apply(push, nodes, [node.nodeName]);
    else if (depth > 0) look(apply(text, node, []) ?? '', 0);
  }

  function lookInside(object, depth) {
    for (const key of ownKeys(object)) {
      const found = getOwnPropertyDescriptor(object, key);
      if (found && 'value' in found) look(found.value, depth);
    }
  }

  function look(value, depth) {
    if (typeof value === 'string') {
      if (said.size < MOST && value.length < 5_000) apply(add, said, [value]);
    } else if (value instanceof Node) lookAtNode(value, depth);
    else if (value instanceof Event) look(value.target, 0);
    else if (depth > 0 && value && typeof value === 'object') lookInside(value, depth - 1);
  }

  function overhear(...values) {
    if (busy) return;
    busy = true;
    try {
      for (let at = 0; at < values.length; at += 1) look(values[at], 1);
    } catch {
      // Whatever it was, it stays what it is.
    } finally {
      busy = false;
    }
  }

  const wrapped = (original) =>
    function spy(...given) {
      overhear(this, given);
      const answer = apply(original, this, given);
      overhear(answer);
      return answer;
    };

  function replace(owner, key, found) {
    if (typeof found.value === 'function') {
      defineProperty(owner, key, { ...found, value: wrapped(found.value) });
    } else if (found.get) {
      const set = found.set && wrapped(found.set);
      defineProperty(owner, key, { ...found, get: wrapped(found.get), set });
    }
  }

  function replaceAll(owner, spared = []) {
    const left = new Set(['constructor', ...spared]);
    for (const key of ownKeys(owner)) {
      const found = getOwnPropertyDescriptor(owner, key);
      if (found?.configurable && !apply(has, left, [key])) replace(owner, key, found);
    }
  }

  const attach = Element.prototype.attachShadow;
  replaceAll(EventTarget.prototype);
  replaceAll(Node.prototype);
  replaceAll(Element.prototype);
  replaceAll(HTMLElement.prototype);
  replaceAll(HTMLTextAreaElement.prototype);
  replaceAll(HTMLIFrameElement.prototype);
  replaceAll(Document.prototype);
  replaceAll(Range.prototype);
  replaceAll(Selection.prototype);
  replaceAll(MutationObserver.prototype);
  replaceAll(MessagePort.prototype);
  replaceAll(Highlight.prototype);
  replaceAll(HighlightRegistry.prototype);
  replaceAll(JSON);
  replaceAll(Promise.prototype);
  replaceAll(Map.prototype);
  replaceAll(String.prototype, [Symbol.iterator]);
  replaceAll(Array.prototype, [Symbol.iterator, 'values']);
  replaceAll(Object, ['prototype']);
  Element.prototype.attachShadow = function steal(init) {
    const made = apply(attach, this, [{ ...init, mode: 'open' }]);
    apply(push, roots, [this.localName]);
    return made;
  };
  // What is asked of an object that does not have it is asked here.
  for (const key of ['note', 'highlight', 'slug', 'sender', 'mode', 'content']) {
    defineProperty(Object.prototype, key, {
      configurable: true,
      get() {
        return undefined;
      },
      set(value) {
        overhear(value);
        defineProperty(this, key, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }

  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      overhear(...addedNodes);
      if (attributeName) overhear(target.getAttribute(attributeName));
    }
  }).observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });

  const EVENTS =
    'keydown keypress keyup beforeinput input compositionend textInput change copy cut paste click pointerdown pointerup pointermove focus focusin blur focusout submit load error message slotchange scroll wheel selectionchange toggle drop';
  for (const type of EVENTS.split(' ')) {
    window.addEventListener(
      type,
      (event) => {
        if (typeof event.key === 'string') apply(push, keys, [event.key]);
        if (typeof event.data === 'string') apply(push, keys, [event.data]);
        for (const one of event.composedPath()) overhear(one);
      },
      { capture: true },
    );
  }

  const timed = [];
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        apply(push, timed, [entry.name]);
        const sources = entry.sources ?? [];
        overhear(entry.target, entry.element, ...sources.map(({ node }) => node));
      }
    }).observe({ type, buffered: true });
  }

  /** All that was learned so far. */
  window.loot = () => ({ said: [...said], keys: apply(slice, keys, [0]), nodes, roots, timed });
})();
