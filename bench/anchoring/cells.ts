/** One UTF-16 code unit of a changed text and where it stood before; −1 for what is new. */
export interface Cell {
  readonly unit: string;
  readonly from: number;
}

export const cellsOf = (text: string): Cell[] =>
  text.split('').map((unit, from) => ({ unit, from }));

export const newCells = (text: string): Cell[] =>
  text.split('').map((unit) => ({ unit, from: -1 }));

export const textOf = (cells: readonly Cell[]): string => cells.map(({ unit }) => unit).join('');

/** The same cells in groups, each ended by a cell for which `ends` holds (it belongs to it). */
export function splitAfter(cells: readonly Cell[], ends: (cell: Cell) => boolean): Cell[][] {
  const groups: Cell[][] = [[]];
  for (const cell of cells) {
    groups.at(-1)?.push(cell);
    if (ends(cell)) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** Words with the blank after each. */
export const wordsOf = (cells: readonly Cell[]): Cell[][] =>
  splitAfter(cells, ({ unit }) => unit === ' ' || unit === '\n');

/** Paragraphs without the line ends between them. */
export function paragraphsOf(cells: readonly Cell[]): Cell[][] {
  return splitAfter(cells, ({ unit }) => unit === '\n').map((paragraph) =>
    paragraph.at(-1)?.unit === '\n' ? paragraph.slice(0, -1) : paragraph,
  );
}

export function joinParagraphs(paragraphs: readonly (readonly Cell[])[], between = '\n'): Cell[] {
  return paragraphs.flatMap((paragraph, i) =>
    i === 0 ? paragraph : [...newCells(between), ...paragraph],
  );
}
