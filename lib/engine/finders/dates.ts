import { type AnchorDay, anchorFrom, anchorOf } from '../dates/anchor-day';
import type { Reading } from '../dates/calendar-phrase';
import type { Circumstances, Resolved } from '../dates/circumstances';
import { DateTokens, memoryFor } from '../dates/date-tokens';
import { areLinked, shareYears } from '../dates/link-readings';
import { NamedDays } from '../dates/named-days';
import { Narrative } from '../dates/narrative';
import { readPhrases } from '../dates/read-phrases';
import { resolvePhrase } from '../dates/resolve-phrase';
import { type Tense, tenseAround } from '../dates/tense';
import type { Article, DateExpression } from '../model';

/**
 * Everything in the paragraphs that a reader could put on a calendar, in text order and without
 * overlaps. *Today* is the day of the cable: that of the dateline where one survived, else the day
 * before the bulletin. Where the bulletin’s day is unknown, only what names its own year is found.
 */
export function findDates(article: Article): DateExpression[] {
  const ofArticle = anchorOf(article);
  let anchor = ofArticle;
  const found: DateExpression[] = [];
  const memory = memoryFor(Math.max(0, ...article.paragraphs.map(({ length }) => length)));
  const named = new NamedDays();
  for (const [paragraph, text] of article.paragraphs.entries()) {
    anchor = anchorFrom(text, ofArticle, anchor);
    found.push(...datesOf(new DateTokens(text, memory), paragraph, anchor, named));
  }
  return found;
}

/** The expression before, to which *and Tuesday* may be linked. */
interface Told {
  readonly reading: Reading;
  readonly meaning: Resolved;
  readonly tense: Tense;
}

function datesOf(
  tokens: DateTokens,
  paragraph: number,
  anchor: AnchorDay | null,
  named: NamedDays,
): DateExpression[] {
  const readings = readPhrases(tokens);
  if (readings.length === 0) return [];
  const { text } = tokens;
  const narrative = new Narrative(tokens);
  const found: DateExpression[] = [];
  let before: Told | null = null;
  for (const reading of shareYears(tokens, readings)) {
    const start = tokens.start(reading.from);
    const end = tokens.end(reading.to);
    const surface = text.slice(start, end);
    const linked = before !== null && areLinked(tokens, before.reading, reading);
    const said: Circumstances = {
      anchor,
      surface,
      tense: linked && before ? before.tense : tenseAround(tokens, reading.from, reading.to),
      toldYear: narrative.yearAt(reading.from, reading, anchor),
      sameYear: named.yearOf(reading),
      linkedDay: linked ? (before?.meaning.day ?? null) : null,
      toldDay: narrative.dayAt(reading.from),
    };
    const meaning = resolvePhrase(reading.phrase, said);
    if (!meaning) continue;
    const { edtf, because, confidence } = meaning;
    found.push({ kind: 'date', paragraph, start, end, surface, edtf, because, confidence });
    narrative.hear(reading, meaning);
    named.hear(reading, meaning);
    before = { reading, meaning, tense: said.tense };
  }
  return found;
}
