import { civilDate } from '@/lib/engine/dates/civil-date';
import { type EdtfDate, parseEdtf } from '@/lib/engine/dates/edtf';
import { isolated, t } from '@/lib/i18n';

const DAY_MS = 86_400_000;

const DAY = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;

const FORMS = {
  day: DAY,
  month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
  withWeekday: { ...DAY, weekday: 'long' },
  hebrew: { ...DAY, calendar: 'hebrew' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const MOMENT = { dateStyle: 'medium' } as const;

/** Each is made once: that takes longer than all else about a date. */
const made = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

/**
 * An EDTF value in words of the reader's language: `21 July 1953`, `July 1953`, `1950s`. What is no
 * EDTF is given back as it is.
 */
export function dateText(edtf: string): string {
  const date = parseEdtf(edtf);
  if (date?.precision === 'interval') return intervalText(edtf);
  return date ? pointText(date) : edtf;
}

/** The same with the day of the week, where the value is a day: `Tuesday, 21 July 1953`. */
export function fullDateText(edtf: string): string {
  return onDay(edtf, FORMS.withWeekday) ?? dateText(edtf);
}

/** `20 July` for a value that is a day, else as it is; English, as a dateline is. */
export function dayInYear(edtf: string): string {
  const first = parseEdtf(edtf)?.first ?? null;
  if (first === null) return edtf;
  const form = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(first * DAY_MS);
}

/** `a, b and c` in the reader's language. */
export function listText(parts: readonly string[]): string {
  return new Intl.ListFormat(t('language'), { type: 'conjunction' }).format(parts.map(isolated));
}

/** `9 Av 5713`: the Hebrew date whose daylight falls on the day; null for what is no day. */
export function hebrewText(edtf: string): string | null {
  return onDay(edtf, FORMS.hebrew);
}

/** A moment (ISO time) as a day where the reader is. */
export function momentText(time: string): string {
  return formatOf(MOMENT).format(new Date(time));
}

function intervalText(edtf: string): string {
  const [from = '', until = ''] = edtf.split('/').map((side) => (side === '..' ? '' : side));
  const first = parseEdtf(from)?.first ?? null;
  const last = parseEdtf(until)?.last ?? null;
  const exact = parseEdtf(from)?.precision === 'day' && parseEdtf(until)?.precision === 'day';
  if (exact && first !== null && last !== null) {
    return formatOf(DAY).formatRange(first * DAY_MS, last * DAY_MS);
  }
  return `${from && dateText(from)}–${until && dateText(until)}`;
}

function pointText({ precision, first, last }: EdtfDate): string {
  if (first === null || last === null) return '';
  const { year } = civilDate(first);
  if (precision === 'decade') return t('date_decade', `${year}`);
  if (precision === 'century') return `${year}–${civilDate(last).year}`;
  return format(
    first,
    precision === 'day' || precision === 'month' ? FORMS[precision] : FORMS.year,
  );
}

function onDay(edtf: string, form: Intl.DateTimeFormatOptions): string | null {
  const date = parseEdtf(edtf);
  return date?.precision === 'day' && date.first !== null ? format(date.first, form) : null;
}

function format(dayNumber: number, form: Intl.DateTimeFormatOptions): string {
  return formatOf(form).format(dayNumber * DAY_MS);
}

/** British order within English: "21 July 1953", as historians of no one country write it. */
function formatOf(form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = t('language');
  const format =
    made.get(form) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, form);
  made.set(form, format);
  return format;
}
