const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words after which a full stop ends no sentence. */
const SHORTENED =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Maj|Capt|Sen|Rep|Gov|Prof|Rev|Hon|Jr|Sr)\.\s*$/u;

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
    return segmentsOf(paragraph).flatMap(({ text: segment, index }) => {
      const start = from + index + (segment.length - segment.trimStart().length);
      const end = from + index + segment.trimEnd().length;
      return start < end ? [{ start, end }] : [];
    });
  });
}

function segmentsOf(paragraph: string): { text: string; index: number }[] {
  const segments: { text: string; index: number }[] = [];
  for (const { segment, index } of SEGMENTER.segment(paragraph)) {
    const last = segments.at(-1);
    if (last && SHORTENED.test(last.text)) last.text += segment;
    else segments.push({ text: segment, index });
  }
  return segments;
}

/** A passage stretched to the sentences that it begins and ends in. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const touched = sentencesOf(text).filter((one) => one.start < end && start < one.end);
  return {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  };
}
