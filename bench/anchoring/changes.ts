import { type Cell, joinParagraphs, newCells, paragraphsOf, textOf } from './cells';
import { type Change, mergeAndSplit, misprint, refigure, rewordAt } from './misprints';
import { below, type Next, pick } from './random';

const APPEALS = [
  'This archive is kept open by its readers. Give what you can so that it stays free for everybody.',
  'Help us tell the story of our people. Every gift, however small, is doubled until midnight.',
  'Sign up for our morning letter and never miss what happened overnight.',
];
const NOTICES = ['Advertisement', 'ADVERTISEMENT', 'Recommended from the archive', 'Share'];
const DECKS = [
  'Ministers Divided over Answer to Note',
  'Committee Hears Report of Delegates; Action Is Put Off',
  'See Original Daily Bulletin From This Date',
];
const NEWS = [
  'Funeral services for the former president of the congregation will be held on Sunday morning.',
  'Elsewhere in the bulletin: harvest figures for the colonies, and the price of oranges at Haifa.',
  'A second ship with eight hundred passengers aboard is due at the end of the week, it was learned.',
];

const inParagraphs =
  (change: (paragraphs: Cell[][], next: Next) => Cell[][]): Change =>
  (cells, next) =>
    joinParagraphs(change(paragraphsOf(cells), next));

const byUnit =
  (change: (unit: string, next: Next) => string): Change =>
  (cells, next) =>
    cells.flatMap(({ unit, from }) =>
      change(unit, next)
        .split('')
        .map((changed) => ({ unit: changed, from })),
    );

/** One after the other. */
export const all =
  (...changes: readonly Change[]): Change =>
  (cells, next) =>
    changes.reduce((changed, change) => change(changed, next), [...cells]);

/** What the page says around and between the paragraphs. */
export const furnish: Change = inParagraphs((paragraphs, next) => {
  const middle = below(paragraphs.length + 1, next);
  return [
    newCells(pick(DECKS, next)),
    ...paragraphs.slice(0, middle),
    newCells(pick([...NOTICES, ...APPEALS], next)),
    ...paragraphs.slice(middle),
    newCells(pick(APPEALS, next)),
  ];
});

const FURNITURE = new Set([...DECKS, ...NOTICES, ...APPEALS]);
const unfurnish = inParagraphs((paragraphs) =>
  paragraphs.filter((paragraph) => !FURNITURE.has(textOf(paragraph))),
);

/** Paragraphs become line breaks, with an empty line or none between them, or run on. */
export const breakLines: Change = (cells, next) =>
  joinParagraphs(paragraphsOf(cells), pick(['\n\n', ' ', '\n', '\r\n'], next));

export const typeset: Change = byUnit((unit, next) => {
  if (unit === '"') return next() < 0.5 ? '“' : '”';
  if (/[“”]/u.test(unit)) return '"';
  if (/[‘’']/u.test(unit)) return unit === "'" ? '’' : "'";
  if (/[–—]/u.test(unit)) return '--';
  if (unit === '-') return next() < 0.3 ? '–' : unit;
  if (unit === ' ') return pick([' ', ' ', ' ', '\u00a0', '  '], next);
  return /[a-z]/u.test(unit) && next() < 0.02 ? `${unit}\u00ad` : unit;
});

/** Lines of some sixty letters, with words parted at their ends. */
export const rewrap: Change = (cells, next) => {
  let column = 0;
  return cells.flatMap((cell, at) => {
    column = cell.unit === '\n' ? 0 : column + 1;
    if (column < 60) return cell;
    if (cell.unit === ' ') {
      column = 0;
      return { ...cell, unit: '\n' };
    }
    const isInside = /[a-z]/u.test(cell.unit) && /[a-z]{2}/u.test(unitsAfter(cells, at));
    if (!isInside || next() < 0.7) return cell;
    column = 0;
    return [cell, ...newCells('-\n')];
  });
};

const unitsAfter = (cells: readonly Cell[], at: number) =>
  `${cells[at + 1]?.unit}${cells[at + 2]?.unit}`;

const addParagraphs = inParagraphs((paragraphs, next) =>
  paragraphs.flatMap((paragraph) =>
    next() < 0.3 ? [newCells(pick(NEWS, next)), paragraph] : [paragraph],
  ),
);
const cutParagraphs = inParagraphs((paragraphs, next) => paragraphs.filter(() => next() < 0.75));
const moveParagraphs = inParagraphs((paragraphs, next) =>
  paragraphs
    .map((paragraph) => ({ paragraph, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ paragraph }) => paragraph),
);

/** A kind of change: the least share of passages, in percent, that should be found in place. */
export interface Kind {
  readonly name: string;
  /** What the text was when the passage was described, if not the article alone. */
  readonly before?: Change;
  readonly change: Change;
  readonly least: number;
}

export const KINDS: readonly Kind[] = [
  { name: 'unchanged', change: (cells) => [...cells], least: 99.5 },
  { name: 'appeals, notices, decks', change: furnish, least: 99.5 },
  { name: 'the same removed', before: furnish, change: unfurnish, least: 99.5 },
  { name: 'line breaks for paragraphs', change: breakLines, least: 99.5 },
  { name: 'typography', change: typeset, least: 99.5 },
  { name: 're-wrapped, hyphenated', change: rewrap, least: 99.5 },
  { name: 'figures changed', change: refigure, least: 99.5 },
  { name: 'paragraphs added', change: addParagraphs, least: 99.5 },
  { name: 'paragraphs cut', change: cutParagraphs, least: 99.5 },
  { name: 'paragraphs moved', change: moveParagraphs, least: 99.5 },
  { name: 'words merged and split', change: mergeAndSplit(0.05), least: 99.5 },
  { name: 'words added, cut, replaced', change: rewordAt(0.03), least: 99.5 },
  { name: 'misprints, 1 %', change: misprint(0.01), least: 99.5 },
  { name: 'misprints, 2 %', change: misprint(0.02), least: 99.5 },
  { name: 'misprints, 6 %', change: misprint(0.06), least: 99.5 },
  { name: 'misprints, 10 %', change: misprint(0.1), least: 97.5 },
  {
    name: 'the other address',
    change: all(furnish, breakLines, typeset, misprint(0.01)),
    least: 99.5,
  },
  {
    name: 'all together, misprints 2 %',
    change: all(cutParagraphs, addParagraphs, furnish, rewrap, typeset, misprint(0.02)),
    least: 98.5,
  },
  {
    name: 'all together, misprints 6 %',
    change: all(moveParagraphs, cutParagraphs, furnish, breakLines, typeset, misprint(0.06)),
    least: 98.5,
  },
];
