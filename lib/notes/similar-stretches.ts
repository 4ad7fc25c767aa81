import type { Stretch } from './sentences';

/** A stretch of text and the share of the sought words that stand in it, by their letters, 0 to 1. */
export interface SimilarStretch extends Stretch {
  readonly score: number;
}

interface Word extends Stretch {
  readonly text: string;
  readonly line: number;
}

/**
 * Where most words of a quote stand together, whatever their order, the best first: for readers
 * to choose from, where nothing is like enough to be the passage.
 *
 * @param least share of the words that must be there
 */
export function similarStretches(text: string, quote: string, least: number): SimilarStretch[] {
  const sought = wordsOf(quote);
  const words = wordsOf(text);
  if (sought.length === 0) return [];
  const known = new Set(sought.map((word) => word.text));
  const found: SimilarStretch[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!known.has(words[from]?.text ?? '')) continue;
    const window = inOneLine(words.slice(from, from + sought.length));
    const score = sharedLetters(sought, window) / lettersOf(sought);
    const [first] = window;
    const last = window.at(-1);
    if (score >= least && first && last) found.push({ start: first.start, end: last.end, score });
  }
  return apart(found.sort((a, b) => b.score - a.score));
}

/** The share of a quote's words that stand in a text. */
export function wordShare(quote: string, text: string): number {
  const sought = wordsOf(quote);
  return sought.length === 0 ? 0 : sharedLetters(sought, wordsOf(text)) / lettersOf(sought);
}

function wordsOf(text: string): Word[] {
  let line = 0;
  return [...text.matchAll(/\n|[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    if (word === '\n') {
      line += 1;
      return [];
    }
    return [{ text: word.toLowerCase(), start: index, end: index + word.length, line }];
  });
}

function inOneLine(words: readonly Word[]): readonly Word[] {
  const next = words.findIndex(({ line }) => line !== words[0]?.line);
  return next < 0 ? words : words.slice(0, next);
}

const lettersOf = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0);

/** Letters of the words that both have, each as often as in both: long words say more than short. */
function sharedLetters(one: readonly Word[], other: readonly Word[]): number {
  const left = new Map<string, number>();
  for (const { text } of one) left.set(text, (left.get(text) ?? 0) + 1);
  let shared = 0;
  for (const { text } of other) {
    const count = left.get(text) ?? 0;
    if (count > 0) shared += text.length;
    left.set(text, count - 1);
  }
  return shared;
}

/** Without those that touch a better one. */
function apart(stretches: readonly SimilarStretch[]): SimilarStretch[] {
  const kept: SimilarStretch[] = [];
  for (const one of stretches) {
    if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
  }
  return kept;
}
