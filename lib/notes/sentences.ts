const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A stretch of text; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text without the blanks around them; none reaches into another line. */
export function sentencesOf(text: string): Stretch[] {
  let line = 0;
  return text.split('\n').flatMap((paragraph) => {
    const from = line;
    line += paragraph.length + 1;
    return [...SEGMENTER.segment(paragraph)].flatMap(({ segment, index }) => {
      const start = from + index + (segment.length - segment.trimStart().length);
      const end = from + index + segment.trimEnd().length;
      return start < end ? [{ start, end }] : [];
    });
  });
}

/** A passage stretched to the sentences that it begins and ends in. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const touched = sentencesOf(text).filter((one) => one.start < end && start < one.end);
  return {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  };
}
