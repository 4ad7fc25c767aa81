interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text on which the same marks lie from end to end. */
export interface Piece extends Range {
  readonly text: string;
  /** Ids of the reader's highlights that cover it, in the order given. */
  readonly highlights: readonly string[];
  /** Index of the suspected fault that it is part of. */
  readonly fault?: number;
}

/** One annotation with its text, or the text between two annotations. */
export interface Run {
  /** Index of the annotation; null between annotations. */
  readonly annotation: number | null;
  readonly pieces: readonly Piece[];
}

export interface AnnotatedRange extends Range {
  readonly index: number;
}

export interface HighlightedRange extends Range {
  readonly id: string;
}

/**
 * Cuts a paragraph so that it can be drawn without elements that cross each other: an annotation
 * stays in one piece, as it is one button, and highlights are divided wherever they begin or end
 * inside it. Joined, the pieces are the text.
 *
 * @param annotations ranges of `text`; of two that overlap the earlier one is kept
 * @param faults ranges that do not overlap; divided like highlights
 */
export function runsOf(
  text: string,
  annotations: readonly AnnotatedRange[],
  highlights: readonly HighlightedRange[],
  faults: readonly AnnotatedRange[] = [],
): Run[] {
  const runs: Run[] = [];
  const cut = (from: number, to: number) => pieces(text, from, to, highlights, faults);
  let at = 0;
  for (const { index, start, end } of annotations.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue;
    if (start > at) runs.push({ annotation: null, pieces: cut(at, start) });
    runs.push({ annotation: index, pieces: cut(start, end) });
    at = end;
  }
  if (at < text.length) {
    runs.push({ annotation: null, pieces: cut(at, text.length) });
  }
  return runs;
}

function pieces(
  text: string,
  from: number,
  to: number,
  highlights: readonly HighlightedRange[],
  faults: readonly AnnotatedRange[],
): Piece[] {
  const isHere = ({ start, end }: Range) => start < to && from < end;
  const here = highlights.filter(isHere);
  const faulty = faults.filter(isHere);
  const inside = [...here, ...faulty]
    .flatMap(({ start, end }) => [start, end])
    .filter((p) => p > from && p < to);
  const bounds = [...new Set([from, ...inside, to])].sort((a, b) => a - b);

  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? from;
    const covering = here.filter((highlight) => highlight.start < end && start < highlight.end);
    const fault = faulty.find((one) => one.start < end && start < one.end)?.index;
    return {
      ...{ start, end, text: text.slice(start, end), highlights: covering.map(({ id }) => id) },
      ...(fault !== undefined && { fault }),
    };
  });
}
