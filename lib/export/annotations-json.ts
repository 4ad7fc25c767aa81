import type { Annotation, Article, DateExpression, Mention } from '@/lib/engine/model';

/** What a reader of the file may want beyond the plain result. */
export interface JsonOptions {
  /** Also other readings, the office meant, and what the article itself says of unknown names. */
  readonly explain: boolean;
}

/** The annotations of one article as `{ url, mentions, dates }`, indented by one blank. */
export function annotationsJson(
  article: Article,
  annotations: readonly Annotation[],
  { explain }: JsonOptions,
): string {
  const mentions = annotations
    .filter((annotation): annotation is Mention => annotation.kind === 'mention')
    .map((mention) => plainMention(mention, explain));
  const dates = annotations
    .filter((annotation): annotation is DateExpression => annotation.kind === 'date')
    .map((date) => plainDate(date, explain));
  return `${JSON.stringify({ url: article.url, mentions, dates }, null, 1)}\n`;
}

function plainMention(mention: Mention, explain: boolean): object {
  const { paragraph, start, end, surface, type, wikipedia, entity, confidence, because } = mention;
  const plain = {
    ...{ paragraph, start, end, surface, type, wikipedia },
    ...(entity === null ? {} : { entity }),
    ...{ confidence: round(confidence), because },
  };
  if (!explain) return plain;
  const { office, described, candidates } = mention;
  return {
    ...plain,
    ...(office === undefined ? {} : { office }),
    ...(described === undefined ? {} : { described }),
    ...(candidates === undefined ? {} : { candidates }),
  };
}

function plainDate(date: DateExpression, explain: boolean): object {
  const { paragraph, start, end, surface, edtf, confidence, because } = date;
  const plain = { paragraph, start, end, surface, edtf };
  return explain ? { ...plain, confidence: round(confidence), because } : plain;
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
