import type { Annotation, Article, Correction, Mention, Span } from '../model';
import { foldWord } from '../text/letters';
import { SHAPE_LOWER, type Tokens, tokenize } from '../text/tokens';

const BY_READER = 'your own correction';

/**
 * Lays the reader's corrections over what the engine found: those for everywhere first, then those
 * for this article, the later over the earlier. Gives a new list in the order of the text, none
 * overlapping; takes time in proportion to the text for each `mark`, to the annotations for others.
 *
 * @param article its `slug` tells which corrections of the scope `article` are meant
 */
export function applyCorrections(
  annotations: readonly Annotation[],
  article: Article & { readonly slug?: string },
  corrections: readonly Correction[],
): Annotation[] {
  const own = corrections.filter(({ scope, slug }) => scope === 'article' && slug === article.slug);
  const all = corrections.filter(({ scope }) => scope === 'everywhere');
  let found = [...annotations];
  for (const correction of [...all, ...own]) found = apply(found, article, correction);
  return found;
}

function apply(
  annotations: readonly Annotation[],
  article: Article,
  correction: Correction,
): Annotation[] {
  const words = wordsOf(correction.surface);
  if (words === '') return [...annotations];
  if (correction.kind === 'mark') return mark(annotations, article, correction);
  return annotations.flatMap((annotation) => {
    if (!isMeant(annotation, words, correction)) return [annotation];
    if (correction.kind === 'not-this') return deny(annotation, correction);
    return annotation.kind === 'mention' ? [asSaid(annotation, correction)] : [annotation];
  });
}

/** The same words, or a part of the name (or a longer form) of what the words were taken for. */
function isMeant(annotation: Annotation, words: string, { was }: Correction): boolean {
  const own = wordsOf(annotation.surface);
  if (own === words) return true;
  if (was === undefined || annotation.kind === 'date' || annotation.entity !== was) return false;
  return ` ${own} `.includes(` ${words} `) || ` ${words} `.includes(` ${own} `);
}

/** Folded words with blanks between them: equal for *Ben-Gurion* and *Ben Gurion*. */
function wordsOf(text: string): string {
  const tokens = tokenize([text]);
  return Array.from({ length: tokens.count }, (_, token) => foldWord(tokens.text(token))).join(' ');
}

/** Takes the mark away, or only its link where that alone is wrong. */
function deny(annotation: Annotation, { entity, type }: Correction): Annotation[] {
  if (entity === undefined) return isOfType(annotation, type) ? [] : [annotation];
  if (annotation.kind === 'date') return [annotation];
  const { candidates, ...mention } = annotation;
  const others = candidates?.filter((candidate) => candidate.entity !== entity) ?? [];
  const rest = others.length === 0 ? {} : { candidates: others };
  if (mention.entity !== entity) return [{ ...mention, ...rest }];
  return [{ ...mention, ...rest, entity: null, wikipedia: null, because: [BY_READER] }];
}

function isOfType(annotation: Annotation, type: Correction['type']): boolean {
  return type === undefined || (annotation.kind === 'mention' && annotation.type === type);
}

function asSaid(mention: Mention, { id, type, entity, wikipedia }: Correction): Mention {
  const { candidates: _, office: __, ...kept } = mention;
  return {
    ...kept,
    type: type ?? mention.type,
    entity: entity ?? null,
    wikipedia: wikipedia ?? null,
    confidence: 1,
    because: [BY_READER],
    ...(id !== undefined && { correction: id }),
  };
}

/** Marks the words wherever they stand; what overlapped there gives way. */
function mark(
  annotations: readonly Annotation[],
  { paragraphs }: Article,
  correction: Correction,
): Annotation[] {
  const marks = spansOf(paragraphs, correction.surface).map((span) =>
    asSaid(
      {
        ...span,
        kind: 'mention',
        surface: (paragraphs[span.paragraph] ?? '').slice(span.start, span.end),
        type: 'person',
        entity: null,
        wikipedia: null,
        confidence: 1,
        because: [],
      },
      correction,
    ),
  );
  const left = annotations.filter((one) => !marks.some((other) => overlaps(one, other)));
  return [...left, ...marks].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

function overlaps(a: Span, b: Span): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}

/** Where words stand in a text, first letters in capitals where the words have them. */
function spansOf(paragraphs: readonly string[], surface: string): Span[] {
  const sought = tokenize([surface]);
  const tokens = tokenize(paragraphs);
  const spans: Span[] = [];
  for (let from = 0; from + sought.count <= tokens.count; from++) {
    if (!standsAt(tokens, from, sought)) continue;
    const last = from + sought.count - 1;
    spans.push({
      paragraph: tokens.paragraph[from] ?? 0,
      start: tokens.start[from] ?? 0,
      end: tokens.end[last] ?? 0,
    });
    from = last;
  }
  return spans;
}

function standsAt(tokens: Tokens, from: number, sought: Tokens): boolean {
  for (let at = 0; at < sought.count; at++) {
    const token = from + at;
    if (tokens.hash[token] !== sought.hash[at] || tokens.check[token] !== sought.check[at]) {
      return false;
    }
    if (tokens.paragraph[token] !== tokens.paragraph[from]) return false;
    const lower = tokens.shape[token] === SHAPE_LOWER;
    if (lower && sought.shape[at] !== SHAPE_LOWER) return false;
  }
  return true;
}
