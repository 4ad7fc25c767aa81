/** A name ready for the trie: its words by number, and the columns that the index keeps of it. */
export interface NameRecord {
  readonly words: readonly number[];
  readonly kind: number;
  readonly entity: number;
  readonly since: number;
  readonly until: number;
  readonly needs: readonly number[];
}

/**
 * A trie in breadth-first order: node 0 is the root, the children of node n are the nodes
 * `children[n]` up to but without `children[n + 1]`, sorted by the word that leads to them.
 */
export interface Trie {
  readonly children: Int32Array;
  /** Word that leads to each node; the root's is meaningless. */
  readonly words: Int32Array;
  /** The names of node n are those from `names[n]` up to but without `names[n + 1]`. */
  readonly names: Int32Array;
  /** The records in the order of the nodes. */
  readonly records: readonly NameRecord[];
}

interface Node {
  readonly children: Map<number, Node>;
  readonly records: NameRecord[];
}

/** Builds the trie of all names; records without words are left out. */
export function buildTrie(records: readonly NameRecord[]): Trie {
  const root = growTree(records);
  const order: { word: number; node: Node }[] = [{ word: 0, node: root }];
  const children: number[] = [];
  for (let at = 0; at < order.length; at++) {
    children.push(order.length);
    const branches = [...(order[at]?.node.children ?? [])].sort(([a], [b]) => a - b);
    for (const [word, node] of branches) order.push({ word, node });
  }
  children.push(order.length);
  const names: number[] = [];
  const sorted: NameRecord[] = [];
  for (const { node } of order) {
    names.push(sorted.length);
    sorted.push(...node.records);
  }
  names.push(sorted.length);
  return {
    children: Int32Array.from(children),
    words: Int32Array.from(order, ({ word }) => word),
    names: Int32Array.from(names),
    records: sorted,
  };
}

function growTree(records: readonly NameRecord[]): Node {
  const root: Node = { children: new Map(), records: [] };
  for (const record of records) {
    if (record.words.length === 0) continue;
    let node = root;
    for (const word of record.words) {
      const next: Node = node.children.get(word) ?? { children: new Map(), records: [] };
      node.children.set(word, next);
      node = next;
    }
    node.records.push(record);
  }
  return root;
}

/** Many short lists of numbers in two arrays: list n is `items` from `starts[n]` to `starts[n + 1]`. */
export function packLists(lists: readonly (readonly number[])[]): {
  readonly starts: Int32Array;
  readonly items: Int32Array;
} {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries())
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  return { starts, items: Int32Array.from(lists.flat()) };
}
