import { describeQuote } from '@/lib/anchor/index';
import type { Target } from '@/lib/anchor/target';
import { writeBulletin } from './bulletin';
import { type Cell, cellsOf, textOf } from './cells';
import { KINDS, type Kind } from './changes';
import { type Truth, whereIs } from './outcome';
import { choosePassages, type Passage } from './passages';
import { type Next, random } from './random';

/** A text as it was and as it is, with passages of the former. */
export interface Case {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly passages: readonly {
    readonly target: Target;
    /** Where it is now; null if it is not there any more. */
    readonly truth: Truth | null;
  }[];
}

/** Rows that are not right or wrong but about what is not there. */
export const DELETED = 'paragraph deleted';
export const SENTENCE_DELETED = 'sentence deleted';
export const FOREIGN = 'another article';
/** The same of bulletins that have but twelve sentences between them. */
export const BULLETIN = 'another bulletin of stock phrases';
/** Their items. */
const ITEMS = [8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60];

/** `each` passages of each text after each kind of change. */
export function makeCases(texts: readonly string[], each: number, seed: number): Case[] {
  const next = random(seed);
  const bulletins = ITEMS.map((items, i) => writeBulletin(items, seed + i));
  return [
    ...KINDS.flatMap((kind) => texts.map((text) => changedCase(text, kind, each, next))),
    ...texts.flatMap((text) => deletedCases(text, each, next)),
    ...foreignCases(FOREIGN, texts, each, next),
    ...foreignCases(BULLETIN, bulletins, each * 3, next),
  ];
}

function changedCase(text: string, { name, before, change }: Kind, each: number, next: Next): Case {
  const old = before ? textOf(before(cellsOf(text), next)) : text;
  const after = change(cellsOf(old), next);
  return caseOf(name, old, after, choosePassages(old, each, next));
}

function caseOf(
  kind: string,
  before: string,
  after: readonly Cell[],
  passages: readonly Passage[],
): Case {
  return {
    kind,
    before,
    after: textOf(after),
    passages: passages.flatMap((passage) => {
      const truth = whereIs(passage, after);
      if (truth === 'torn' || hasTwin(before, passage)) return [];
      return { target: describeQuote(before, passage.start, passage.end), truth };
    }),
  };
}

/** Whether its paragraph is printed twice: nothing tells the two apart once they have moved. */
function hasTwin(text: string, { start, end }: Passage): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const paragraph = text.slice(from, to < 0 ? text.length : to);
  return text.split('\n').filter((other) => other === paragraph).length > 1;
}

/** One case a passage: its paragraphs, and its sentences, are cut out. */
function deletedCases(text: string, each: number, next: Next): Case[] {
  return choosePassages(text, each, next).flatMap((passage) => {
    const cut = (kind: string, from: number, to: number) =>
      caseOf(
        kind,
        text,
        cellsOf(text).filter(({ from: at }) => at < from || at >= to),
        [passage],
      );
    const from = text.lastIndexOf('\n', passage.start - 1) + 1;
    const to = text.indexOf('\n', passage.end - 1) + 1 || text.length;
    const sentence = sentenceAbout(text.slice(from, to), passage.start - from, passage.end - from);
    const cases = [cut(DELETED, from, to)];
    if (sentence) cases.push(cut(SENTENCE_DELETED, from + sentence.start, from + sentence.end));
    return cases;
  });
}

/** A sentence's end, which is not that of *Dr.* or *Mr.* */
const STOP = /(?<![A-Z]|\b[A-Z][a-z]{1,2})[.!?][”"]? +(?=[A-Z“"])/gu;

/** The sentences that a passage touches, if others are left beside them. */
function sentenceAbout(paragraph: string, start: number, end: number): Passage | null {
  const edges = [
    0,
    ...[...paragraph.matchAll(STOP)].map(({ 0: stop, index }) => index + stop.length),
    paragraph.length,
  ];
  const first = edges.findLast((edge) => edge <= start) ?? 0;
  const last = edges.find((edge) => edge >= end) ?? paragraph.length;
  const sentence = paragraph.slice(first, last).trim();
  const isOnly = paragraph.indexOf(sentence) === paragraph.lastIndexOf(sentence);
  return isOnly && last - first < paragraph.length ? { start: first, end: last } : null;
}

/** Each text, and the next in its place. */
function foreignCases(kind: string, texts: readonly string[], each: number, next: Next): Case[] {
  return texts.map((text, i) =>
    foreignCase(kind, text, texts[(i + 1) % texts.length] ?? '', each, next),
  );
}

function foreignCase(kind: string, text: string, other: string, each: number, next: Next): Case {
  const passages = choosePassages(text, each, next);
  return {
    kind,
    before: text,
    after: other,
    passages: passages.map(({ start, end }) => ({
      target: describeQuote(text, start, end),
      truth: null,
    })),
  };
}
