import { type ComponentChildren, h } from 'preact';
import type { NoteNode } from '@/lib/notes/note-tree';

/** Draws what a note says. There is no HTML in it that could be taken for more than words. */
export function NoteTree({ nodes }: { readonly nodes: readonly NoteNode[] }) {
  return (
    <div class="note-text" dir="auto">
      {nodes.map(drawn)}
    </div>
  );
}

function drawn(node: NoteNode): ComponentChildren {
  if (typeof node === 'string') return node;
  const parts = node.parts.map(drawn);
  if (node.kind === 'a') {
    const away = { href: node.href, target: '_blank', rel: 'noopener noreferrer' };
    return h('a', away, ...parts);
  }
  return h(node.kind, node.kind === 'ol' ? { start: node.start } : null, ...parts);
}
