/**
 * A trie in breadth-first order: node 0 is the root, the children of node n are the nodes
 * `children[n]` up to but without `children[n + 1]`, sorted by the word that leads to them.
 */
export interface Trie {
  readonly children: Int32Array;
  /** Word that leads to each node; the root's is meaningless. */
  readonly words: Int32Array;
  /** The names of node n are the items `ends[n]` up to but without `ends[n + 1]` of `names`. */
  readonly ends: Int32Array;
  readonly names: Int32Array;
}

/**
 * Builds the trie of names, each a stretch of `words`: name n from `starts[n]` up to but without
 * `starts[n + 1]`. Names of the same words keep their order.
 *
 * @param wordCount one more than the greatest word
 */
export function buildTrie(starts: Int32Array, words: Int32Array, wordCount: number): Trie {
  const count = starts.length - 1;
  const lengthOf = (name: number) => (starts[name + 1] ?? 0) - (starts[name] ?? 0);
  /** Node that each name has come to. */
  const nodes = new Int32Array(count);
  const children: number[] = [1];
  const leading: number[] = [0];
  let level: Int32Array = Int32Array.from({ length: count }, (_, name) => name);
  for (let depth = 0; ; depth++) {
    level = level.filter((name) => lengthOf(name) > depth);
    if (level.length === 0) break;
    const wordOf = (name: number) => words[(starts[name] ?? 0) + depth] ?? 0;
    // The level before is in the order of its nodes, and a stable sort by word and node keeps names apart.
    level = sorted(level, wordOf, wordCount);
    level = sorted(level, (name) => nodes[name] ?? 0, leading.length);
    let [parent, word] = [-1, -1];
    for (const name of level) {
      const [node, next] = [nodes[name] ?? 0, wordOf(name)];
      if (node !== parent || next !== word) {
        while (children.length <= node) children.push(leading.length);
        leading.push(next);
        [parent, word] = [node, next];
      }
      nodes[name] = leading.length - 1;
    }
  }
  while (children.length <= leading.length) children.push(leading.length);
  return {
    children: Int32Array.from(children),
    words: Int32Array.from(leading),
    ...byNode(nodes, leading.length),
  };
}

function byNode(
  nodes: Int32Array,
  nodeCount: number,
): { readonly ends: Int32Array; readonly names: Int32Array } {
  const names = sorted(
    Int32Array.from(nodes, (_, name) => name),
    (name) => nodes[name] ?? 0,
    nodeCount,
  );
  const ends = new Int32Array(nodeCount + 1);
  for (const node of nodes) ends[node + 1] = (ends[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node++)
    ends[node + 1] = (ends[node + 1] ?? 0) + (ends[node] ?? 0);
  return { ends, names };
}

/** A stable counting sort by keys from 0 up to but without `most`. */
function sorted(items: Int32Array, keyOf: (item: number) => number, most: number): Int32Array {
  const next = new Int32Array(most + 1);
  for (const item of items) {
    const key = keyOf(item);
    next[key + 1] = (next[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < most; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const result = new Int32Array(items.length);
  for (const item of items) {
    const key = keyOf(item);
    const at = next[key] ?? 0;
    result[at] = item;
    next[key] = at + 1;
  }
  return result;
}
