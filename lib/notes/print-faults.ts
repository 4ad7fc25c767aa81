import type { Annotation, Span } from '../engine/model';
import { findRepeats } from './find-repeats';

/** What may have gone wrong when the bulletin was typed or read by a machine. */
export type FaultKind =
  /** Marked as illegible by whoever digitised the page. */
  | 'illegible'
  /** A blank inside a number. */
  | 'number'
  /** A hyphen of the end of a line, inside a word. */
  | 'hyphen'
  /** A full stop where there should be none. */
  | 'stray-stop'
  /** No blank behind a full stop, or no stop where a sentence begins. */
  | 'lost-stop'
  /** A word or more, printed twice. */
  | 'twice'
  /** A name with a wrong letter. */
  | 'name';

/** A place that was perhaps not printed as it was meant; the text itself is never changed. */
export interface PrintFault extends Span {
  readonly kind: FaultKind;
  /** What was likely meant, for the same words; empty where they are one too many; null where nothing can be said. */
  readonly likely: string | null;
}

interface Pattern {
  readonly kind: FaultKind;
  readonly shape: RegExp;
  /** What was likely meant; undefined for what only looks like a fault. */
  readonly read: (match: RegExpExecArray) => string | null | undefined;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*|\.)\s+$/iu;
/** Both words belong together; a full stop between them ends nothing. */
const PAIRS = [
  '(?:Foreign|Prime|Deputy|Vice|Assistant|Acting|Chief)\\. (?:Affairs|Chairman|Justice|Minister|Ministry|Office|Premier|President|Rabbi|Secretary)',
  'United\\. (?:Jewish|Kingdom|Nations|Palestine|States)',
  'High\\. (?:Commissioner|Court)',
  'Jewish\\. (?:Agency|Telegraphic)',
  'Red\\. (?:Army|Cross|Sea)',
  'White\\. (?:House|Paper)',
  'World\\. (?:Jewish|War|Zionist)',
  'Security\\. Council',
  'Supreme\\. Court',
  'New\\. York',
  'Tel\\. Aviv',
].join('|');
/** *Pre- and post-war*, *first- to third-class*: the hyphen waits for the other half. */
const HALVES = new Set(['and', 'or', 'to', 'nor', 'but', 'und']);
/** After these a capital *He* opens no sentence. */
const GO_ON = new Set(['that', 'said', 'when', 'if', 'as', 'and', 'but', 'for', 'because', 'than']);

const PATTERNS: readonly Pattern[] = [
  { kind: 'illegible', shape: /\(#+\)|#{2,}/gu, read: () => null },
  {
    kind: 'number',
    shape: /(?<![\d,.])\d{1,3}(?:(?: ?, | ,)\d{3}|,\d{3})+(?![\d,]|, \d| (?:and|or|to) \d)/gu,
    read({ 0: number, index, input }) {
      if (!number.includes(' ')) return undefined;
      // *On July 20, 150 people*: a day and a number.
      if (MONTH.test(input.slice(0, index))) return undefined;
      return number.replaceAll(' ', '');
    },
  },
  {
    kind: 'hyphen',
    shape: /(?<!\S)(\p{L}+)- (\p{Ll}+)/gu,
    read: ({ 1: first = '', 2: second = '' }) =>
      HALVES.has(second) ? undefined : `${first}${second}`,
  },
  {
    kind: 'stray-stop',
    shape: new RegExp(`(?<!\\p{L})(?:${PAIRS})(?!\\p{L})`, 'gu'),
    read: ([words]) => words.replace('.', ''),
  },
  {
    kind: 'stray-stop',
    shape: /(?<!\S)(?:the|an|and|or|its|their|our|your)\. \p{L}+/gu,
    read: ([words]) => words.replace('.', ''),
  },
  {
    kind: 'lost-stop',
    shape: /(?<![\p{L}@/.])(\p{L}*\p{Ll}{2}[.?!])(\p{Lu}\p{Ll}+)(?![\p{L}.@/])/gu,
    read: ({ 1: end = '', 2: begin = '' }) => `${end} ${begin}`,
  },
  {
    kind: 'lost-stop',
    shape: /(?<!\p{L})(\p{Ll}{2,}) ((?:He|She|They|However|Meanwhile) \p{Ll}+)/gu,
    read: ({ 1: end = '', 2: begin = '' }) => (GO_ON.has(end) ? undefined : `${end}. ${begin}`),
  },
];

const MISSPELT = /^misspelt for (.+)$/u;

/**
 * Finds what was perhaps not printed as it was meant. Only shapes that hardly ever are right are
 * taken; what overlaps another fault is left out.
 *
 * @param annotations what the engine found in the same text
 * @returns in the order of the text
 */
export function findPrintFaults(
  paragraphs: readonly string[],
  annotations: readonly Annotation[],
): PrintFault[] {
  const found = [
    ...findRepeats(paragraphs).map((span): PrintFault => ({ ...span, kind: 'twice', likely: '' })),
    ...paragraphs.flatMap(byShape),
    ...annotations.flatMap(misspelt),
  ];
  const kept: PrintFault[] = [];
  for (const fault of found) if (!kept.some((other) => overlap(fault, other))) kept.push(fault);
  return kept.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

function byShape(text: string, paragraph: number): PrintFault[] {
  return PATTERNS.flatMap(({ kind, shape, read }) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const likely = read(match);
      if (likely === undefined) return [];
      const { 0: words, index } = match;
      return [{ paragraph, start: index, end: index + words.length, kind, likely }];
    }),
  );
}

function misspelt(annotation: Annotation): PrintFault[] {
  const { paragraph, start, end, because, surface } = annotation;
  const likely = because.map((reason) => MISSPELT.exec(reason)?.[1]).find((name) => name);
  if (likely === undefined || likely === surface) return [];
  return [{ paragraph, start, end, kind: 'name', likely }];
}

function overlap(a: Span, b: Span): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}
