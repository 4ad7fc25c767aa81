import { describeQuote, locateInTurns } from '@/lib/anchor/index';
import { type Case, makeCases } from '../anchoring/cases';
import { cellsOf, textOf } from '../anchoring/cells';
import { FINDERS, type FinderName } from '../anchoring/finders';
import { hypothesisRule } from '../anchoring/hypothesis';
import { misprint } from '../anchoring/misprints';
import { judge, type Outcome } from '../anchoring/outcome';
import { writeProse } from '../anchoring/prose';
import { random } from '../anchoring/random';
import { median } from '../table';

export interface Tally {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Milliseconds of all its passages together. */
  readonly ms: number;
}

let cases: readonly Case[] = [];

/** Makes the cases; answers how many passages there are of each kind. */
export function prepareAnchoring(
  texts: readonly string[],
  each: number,
  seed: number,
): Record<string, number> {
  cases = makeCases(texts, each, seed);
  const counts: Record<string, number> = {};
  for (const { kind, passages } of cases) counts[kind] = (counts[kind] ?? 0) + passages.length;
  return counts;
}

/** Lets a finder find the passages of one kind. */
export async function measureFinder(name: FinderName, kind: string): Promise<Tally> {
  const outcomes = { right: 0, wrong: 0, lost: 0, false: 0, gone: 0 };
  let ms = 0;
  for (const given of cases.filter((one) => one.kind === kind)) {
    const find = await FINDERS[name](given);
    const start = performance.now();
    const found = find();
    const places = found instanceof Promise ? await found : found;
    ms += performance.now() - start;
    given.passages.forEach(({ truth }, i) => {
      outcomes[judge(truth, places[i] ?? null)]++;
    });
  }
  document.body.replaceChildren();
  return { outcomes, ms };
}

/**
 * Finds `count` passages in a changed text of so many words: milliseconds of the longest turn and
 * of all, the middle of `times`.
 */
export async function measureMany(words: number, count: number, times: number) {
  const text = writeProse(words, 1);
  const starts = [...text.matchAll(/\S+/gu)].map(({ index }) => index);
  const targets = Array.from({ length: count }, (_, i) => {
    const first = Math.floor((i * starts.length) / count);
    const start = starts[first] ?? 0;
    const end = (starts[first + 1 + (i % 12)] ?? text.length + 1) - 1;
    return describeQuote(text, start, end);
  });
  const changed = textOf(misprint(0.01)(cellsOf(text), random(2)));
  const longest: number[] = [];
  const all: number[] = [];
  for (let i = 1; i <= times; i++) {
    const turns: number[] = [];
    let start = performance.now();
    const pause = () =>
      new Promise<void>((resume) => {
        turns.push(performance.now() - start);
        setTimeout(() => {
          start = performance.now();
          resume();
        });
      });
    // Another text each time: nothing is ready.
    await locateInTurns(changed + ' '.repeat(i), targets, pause);
    turns.push(performance.now() - start);
    longest.push(Math.max(...turns));
    all.push(turns.reduce((sum, turn) => sum + turn, 0));
  }
  const few = targets.filter((_, i) => i % 20 === 0);
  const start = performance.now();
  for (const target of few) hypothesisRule(changed, target);
  const theirs = ((performance.now() - start) * targets.length) / few.length;
  return { longest: median(longest), all: median(all), theirs };
}
