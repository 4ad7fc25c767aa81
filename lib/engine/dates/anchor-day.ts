import type { Article } from '../model';
import { civilDate, weekdayOf } from './civil-date';
import { DateTokens } from './date-tokens';
import { inWords } from './day-in-words';
import { parseEdtf } from './edtf';
import { hebrewDate } from './hebrew-date';
import { nearestYear } from './nearest';
import { readMonthFirst } from './read-date';

/** The day that a cable’s *today* means, and how that is known. */
export interface AnchorDay {
  /** Day number. */
  readonly day: number;
  /** Day number of the bulletin. */
  readonly publishedOn: number;
  /** Clause for a card, to go before *so “today” is …*. */
  readonly because: string;
  /** A reason for doubt, as a sentence without its stop; null where there is none. */
  readonly doubt: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * The anchor of an article: the day of its dateline where one survived, else the day before the
 * bulletin. Null where the bulletin’s day is not known; then nothing relative can be read.
 */
export function anchorOf({
  publishedOn,
  dateline,
}: Pick<Article, 'publishedOn' | 'dateline'>): AnchorDay | null {
  const published = parseEdtf(publishedOn ?? '');
  if (published?.precision !== 'day' || published.first === null) return null;
  const dated = dateline?.day ? datelineAnchor(dateline.day, published.first) : null;
  return dated ?? dayBefore(published.first);
}

/** The anchor that a dateline such as `July 20` gives, if it can be the bulletin’s. */
export function datelineAnchor(day: string, publishedOn: number): AnchorDay | null {
  const tokens = new DateTokens(day);
  const first = tokens.clues.find((i) => tokens.meaning(i)?.kind === 'month');
  const phrase = first === undefined ? undefined : readMonthFirst(tokens, first)[0]?.phrase;
  if (phrase?.kind !== 'date' || phrase.day === null) return null;
  const found = nearestYear(phrase.month, phrase.day, publishedOn);
  // a dateline is never of a later day, and one of months before is no dateline of this item
  if (found === null || found > publishedOn || publishedOn - found > 60) return null;
  return {
    day: found,
    publishedOn,
    because: `the cable is dated ${inWords(found)}`,
    doubt: null,
    confidence: 0.98,
  };
}

function dayBefore(publishedOn: number): AnchorDay {
  const day = publishedOn - 1;
  const rest = restDay(day);
  return {
    day,
    publishedOn,
    because: `the bulletin of ${inWords(publishedOn)} carried cables of the day before`,
    doubt: rest && `${rest}: some cables in it may be a day older`,
    confidence: rest ? 0.75 : 0.9,
  };
}

/** Why few cables were sent on that day. */
function restDay(day: number): string | null {
  const weekday = weekdayOf(day);
  if (weekday === 0) return 'this was a Monday bulletin, which covered the weekend';
  if (weekday === 6) return 'this was a Sunday bulletin, and the day before was the Sabbath';
  return isFestival(day) ? 'the day before was a Jewish holiday' : null;
}

/** First days of *month-day*, on which no bulletin was made. */
const FESTIVALS = new Set(
  `Tishri-1 Tishri-2 Tishri-10 Tishri-15 Tishri-16 Tishri-22 Tishri-23 Nisan-15 Nisan-16 Nisan-21
  Nisan-22 Sivan-6 Sivan-7`.split(/\s+/u),
);

function isFestival(day: number): boolean {
  // the festivals fall from the end of March to June and from September to October
  const { month } = civilDate(day);
  if (month < 3 || month > 10 || month === 7 || month === 8) return false;
  const date = hebrewDate(day);
  return FESTIVALS.has(`${date.month}-${date.day}`);
}

const MAIL = /^\W{0,3}(?:jewish telegraphic agency|j\.? ?t\.? ?a\.?),? mail service/iu;
const CREDIT = /^\W{0,3}(?:jewish telegraphic agency|j\.? ?t\.? ?a\.?|jewish daily bulletin)\W/iu;
const DATELINE =
  /^[("“]?[A-Z][A-Z .,’'-]{2,50}, *((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? *\d{1,2})\b/u;

/**
 * The anchor from this paragraph on: a credit tag (*(… Mail Service)*) or a dateline that opens it
 * changes what *today* means.
 *
 * @param ofArticle what the article itself gives
 * @param current what the paragraph before had
 */
export function anchorFrom(
  paragraph: string,
  ofArticle: AnchorDay | null,
  current: AnchorDay | null,
): AnchorDay | null {
  if (!ofArticle) return null;
  const start = paragraph.slice(0, 90);
  const dated = DATELINE.exec(start)?.[1];
  if (dated) return datelineAnchor(dated, ofArticle.publishedOn) ?? current;
  if (MAIL.test(start)) return { ...ofArticle, ...BY_MAIL };
  return CREDIT.test(start) ? ofArticle : current;
}

const BY_MAIL = {
  doubt: 'this item came by mail and was written days or weeks before it was printed',
  confidence: 0.3,
};
