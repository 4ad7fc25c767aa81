import { type EdtfDate, parseEdtf } from '../dates/edtf';
import type { Annotation, Article, EntityId, Mention, MentionType, Span } from '../model';
import {
  GAP_BRACKET,
  GAP_BREAK,
  GAP_COMMA,
  GAP_STOP,
  SHAPE_LOWER,
  type Tokens,
  tokenize,
} from '../text/tokens';

/** One name of an entry that is not the engine's own, with what a mark of it says. */
export interface OwnName {
  readonly text: string;
  readonly entity: EntityId;
  readonly type: MentionType;
  /** What the entity is called, whichever of its names this is. */
  readonly called: string;
  readonly wikipedia: string | null;
  readonly because: string;
  /** Day numbers between which a text may mean it, both included; null: open. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Names ready to be looked for. */
export interface OwnNames {
  readonly root: Node;
}

/** A word on the way to a name. */
interface Node {
  next?: Map<number, Node>;
  /** Names that end here, by how they are written. */
  forms?: Map<string, OwnName[]>;
}

/** Most entities that one name is shown to mean. */
const MOST_SENSES = 5;

/** Makes names ready to be looked for; of two that read the same the earlier goes first. */
export function prepareOwnNames(names: readonly OwnName[]): OwnNames {
  const root: Node = {};
  const tokens = tokenize(names.map(({ text }) => text));
  let from = 0;
  for (let to = 1; to <= tokens.count; to++) {
    if (tokens.paragraph[to] === tokens.paragraph[from] && to < tokens.count) continue;
    const name = names[tokens.paragraph[from] ?? 0];
    if (name) insert(root, tokens, from, to, name);
    from = to;
  }
  return { root };
}

/** @param to exclusive */
function insert(root: Node, tokens: Tokens, from: number, to: number, name: OwnName): void {
  let node = root;
  let form = '';
  for (let token = from; token < to; token++) {
    node = stepInto(node, keyAt(tokens, token));
    form += String.fromCharCode(writtenAt(tokens, token));
  }
  node.forms ??= new Map();
  const known = node.forms.get(form);
  if (known) known.push(name);
  else node.forms.set(form, [name]);
}

function stepInto(node: Node, key: number): Node {
  node.next ??= new Map();
  const known = node.next.get(key);
  if (known) return known;
  const next: Node = {};
  node.next.set(key, next);
  return next;
}

/** A word as one exact number: 32 bits of its hash and 21 of its check. */
function keyAt({ hash, check }: Tokens, token: number): number {
  return ((hash[token] ?? 0) >>> 0) * 0x200000 + ((check[token] ?? 0) & 0x1fffff);
}

const LOWER = 0x100;

/** How a word of a name is written: what stands before it, and whether in small letters. */
function writtenAt({ gap, shape }: Tokens, token: number): number {
  return (gap[token] ?? 0) | (shape[token] === SHAPE_LOWER ? LOWER : 0);
}

/**
 * Lays names over what the engine found: wherever one stands in a text of its time it is marked, the
 * longest first, and what overlaps there gives way, but for a longer name that the engine knows.
 * Gives a new list in the order of the text; takes time in proportion to the text, however many names.
 */
export function markOwnNames(
  annotations: readonly Annotation[],
  article: Article,
  { root }: OwnNames,
): Annotation[] {
  if (!root.next) return [...annotations];
  const marks = findMarks(article, root);
  const woven: Annotation[] = [];
  let at = 0;
  for (const mark of marks) {
    for (let one = annotations[at]; isBefore(one, mark); one = annotations[++at]) woven.push(one);
    if (isPartOf(mark, annotations[at])) continue;
    while (overlaps(annotations[at], mark)) at++;
    woven.push(mark);
  }
  return [...woven, ...annotations.slice(at)];
}

function findMarks({ paragraphs, publishedOn }: Article, root: Node): Mention[] {
  const tokens = tokenize(paragraphs);
  const day = publishedOn === null ? null : parseEdtf(publishedOn);
  /** Of the names of a form, those that a text of this day may mean. */
  const then = new Map<readonly OwnName[], readonly OwnName[]>();

  function namesAt(from: number, { forms }: Node): readonly OwnName[] {
    for (const [form, all] of forms ?? []) {
      const names = then.get(all) ?? distinct(all.filter((name) => fitsDay(name, day)));
      then.set(all, names);
      if (names.length > 0 && isWrittenSo(tokens, from, form)) return names;
    }
    return [];
  }

  const marks: Mention[] = [];
  for (let from = 0; from < tokens.count; from++) {
    let node = root.next?.get(keyAt(tokens, from));
    let mark: Mention | null = null;
    let next = from + 1;
    for (let to = from + 1; node; to++) {
      const names = namesAt(from, node);
      if (names.length > 0) [mark, next] = [mentionOf(tokens, from, to, names), to];
      if (to >= tokens.count || tokens.paragraph[to] !== tokens.paragraph[from]) break;
      node = node.next?.get(keyAt(tokens, to));
    }
    if (mark) marks.push(mark);
    from = next - 1;
  }
  return marks;
}

/** A text of a day speaks of that day and of the one before, when the cable was sent. */
function fitsDay({ first, last }: OwnName, day: EdtfDate | null): boolean {
  const began = first === null || day === null || day.last === null || first <= day.last;
  const lasts = last === null || day === null || day.first === null || last >= day.first - 1;
  return began && lasts;
}

function distinct(names: readonly OwnName[]): readonly OwnName[] {
  const senses = new Map<EntityId, OwnName>();
  for (const name of names) {
    if (!senses.has(name.entity)) senses.set(name.entity, name);
    if (senses.size === MOST_SENSES) break;
  }
  return [...senses.values()];
}

/** First letters in capitals where the name has them, and nothing between that parts words. */
function isWrittenSo(tokens: Tokens, from: number, form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const token = from + at;
    const written = form.charCodeAt(at);
    if (tokens.shape[token] === SHAPE_LOWER && (written & LOWER) === 0) return false;
    if (at > 0 && isParted(tokens, token, written)) return false;
  }
  return true;
}

const PARTING = GAP_BREAK | GAP_BRACKET | GAP_COMMA;
/** Longest word that a full stop shortens: *St. Louis*, *Gen. Smuts*; after longer ones a sentence ends. */
const SHORT_WORD = 3;

function isParted({ gap, start, end }: Tokens, token: number, gapInName: number): boolean {
  const added = (gap[token] ?? 0) & ~gapInName;
  const before = (end[token - 1] ?? 0) - (start[token - 1] ?? 0);
  return (added & PARTING) !== 0 || ((added & GAP_STOP) !== 0 && before > SHORT_WORD);
}

/** @param to exclusive */
function mentionOf(
  tokens: Tokens,
  from: number,
  to: number,
  names: readonly OwnName[],
): Mention | null {
  const [name] = names;
  if (!name) return null;
  const candidates = names.map(({ entity, called }, i) => ({
    entity,
    name: called,
    confidence: i === 0 ? 1 : 0.5,
  }));
  return {
    kind: 'mention',
    type: name.type,
    entity: name.entity,
    wikipedia: name.wikipedia,
    paragraph: tokens.paragraph[from] ?? 0,
    start: tokens.start[from] ?? 0,
    end: tokens.end[to - 1] ?? 0,
    surface: tokens.slice(from, to),
    confidence: 1,
    because: [name.because],
    ...(candidates.length > 1 && { candidates }),
  };
}

function isBefore(one: Span | undefined, other: Span): one is Span {
  if (!one) return false;
  return one.paragraph === other.paragraph
    ? one.end <= other.start
    : one.paragraph < other.paragraph;
}

function overlaps(one: Span | undefined, other: Span): one is Span {
  if (one?.paragraph !== other.paragraph) return false;
  return one.start < other.end && other.start < one.end;
}

/** *Agency* of *Jewish Agency*: what the engine can tell of the longer name is not broken up. */
function isPartOf(mark: Mention, whole: Annotation | undefined): boolean {
  if (!overlaps(whole, mark) || (whole.kind === 'mention' && whole.entity === null)) return false;
  return (
    whole.start <= mark.start &&
    mark.end <= whole.end &&
    whole.end - whole.start > mark.end - mark.start
  );
}
