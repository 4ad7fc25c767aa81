import MarkdownIt, { type Token } from 'markdown-it';
import type { NoteElement, NoteNode } from '@/lib/notes/note-tree';

/** HTML is text like any other; single line breaks are kept, as notes were plain text before. */
const MARKDOWN = new MarkdownIt({ html: false, linkify: true, breaks: true });

/** Addresses as they stand in prose: with their scheme, or of mail. */
MARKDOWN.linkify.set({ fuzzyLink: false });

/** More than any note needs is shown as it was written. */
const MOST = 100_000;

const ELEMENTS: Readonly<Record<string, NoteElement>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  list_item: 'li',
  strong: 'strong',
  em: 'em',
  s: 's',
  table: 'table',
  tr: 'tr',
  th: 'th',
  td: 'td',
};

/** Drawn around their parts, but nothing themselves. */
const BARE = new Set(['thead', 'tbody']);

/**
 * Reads a note that is written in Markdown (CommonMark with tables, strikethrough and bare addresses).
 * Never throws, whatever is written.
 */
export function readNote(note: string): NoteNode[] {
  if (note.length > MOST) return [{ kind: 'p', parts: [note] }];
  return treeOf(MARKDOWN.parse(note, {}));
}

/** An opening token, and what was found in it so far. */
interface Open {
  readonly token: Token;
  readonly parts: NoteNode[];
}

function treeOf(tokens: readonly Token[]): NoteNode[] {
  const root: NoteNode[] = [];
  const open: Open[] = [];
  const put = (nodes: readonly NoteNode[]) => (open.at(-1)?.parts ?? root).push(...nodes);

  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, parts: [] });
    else if (token.nesting === -1) {
      const closed = open.pop();
      if (closed) put(closing(closed));
    } else put(leaf(token));
  }
  return root;
}

function closing({ token, parts }: Open): readonly NoteNode[] {
  const name = token.type.replace(/_open$/u, '');
  // In a tight list the text of an item is no paragraph of its own.
  if (BARE.has(name) || token.hidden) return parts;
  if (name === 'link') return linked(attribute(token, 'href'), parts);
  if (name === 'ordered_list') {
    const start = Number(attribute(token, 'start') || 1);
    return [{ kind: 'ol', start, parts }];
  }
  // A heading of a note is none of the page that it stands on.
  if (name === 'heading') return [{ kind: 'p', parts: [{ kind: 'strong', parts }] }];
  const kind = ELEMENTS[name];
  return kind ? [{ kind, parts }] : parts;
}

function leaf(token: Token): readonly NoteNode[] {
  const { type, content, children } = token;
  switch (type) {
    case 'inline':
      return treeOf(children ?? []);
    case 'image':
      // Nothing is fetched from anywhere: a picture is a link to it.
      return linked(attribute(token, 'src'), [content || attribute(token, 'src')]);
    case 'code_inline':
      return [{ kind: 'code', parts: [content] }];
    case 'code_block':
    case 'fence':
      return [{ kind: 'pre', parts: [content.replace(/\n$/u, '')] }];
    case 'hr':
      return [{ kind: 'hr', parts: [] }];
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'br', parts: [] }];
    default:
      return content === '' ? [] : [content];
  }
}

const attribute = (token: Token, name: string) => String(token.attrGet(name) ?? '');

/** Words with a link to the web or of mail; any other address leaves the words alone. */
function linked(href: string, parts: readonly NoteNode[]): readonly NoteNode[] {
  if (!/^(?:https?:\/\/|mailto:)/iu.test(href)) return parts;
  return [{ kind: 'a', href, parts }];
}
