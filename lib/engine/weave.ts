import type { Annotation, DateExpression, Mention, Span } from './model';

/**
 * Puts mentions and dates into one row. Where two overlap the longer stays: *White Paper of 1939*
 * holds no date, and *May 14* nobody called May. Both lists must be in the order of the text.
 */
export function weave(
  mentions: readonly Mention[],
  dates: readonly DateExpression[],
): Annotation[] {
  const row: Annotation[] = [];
  for (let mention = 0, date = 0; mention < mentions.length || date < dates.length; ) {
    const [next, other] = [mentions[mention], dates[date]];
    const isFirst = next && !(other && byPlace(other, next) < 0);
    const annotation = isFirst ? next : other;
    if (!annotation) break;
    if (isFirst) mention++;
    else date++;
    const last = row.at(-1);
    if (last && overlaps(last, annotation)) {
      if (annotation.end - annotation.start <= last.end - last.start) continue;
      row.pop();
    }
    row.push(annotation);
  }
  return row;
}

function byPlace(a: Span, b: Span): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}

function overlaps(a: Span, b: Span): boolean {
  return a.paragraph === b.paragraph && b.start < a.end;
}
