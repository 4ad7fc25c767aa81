import type { Dateline } from '@/lib/engine/model';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
/** `TEL AVIV`, `NEW YORK, N. Y.`, `ST. LOUIS, Mo.`: capitals, then perhaps a state. */
const PLACE =
  "(?<place>\\p{Lu}[\\p{Lu}.'’\\- ]*\\p{Lu}\\.?(?:, (?:\\p{Lu}\\.? ?){1,3}|, \\p{Lu}[\\p{L}.]+)?)";
const DAY = `(?<day>${MONTH} \\d{1,2})`;
const CREDIT = '\\((?:JTA|J\\. ?T\\. ?A\\.?|Jewish Telegraphic Agency|Palcor|ITA)[^)]{0,40}\\)';
const DASH = '[–—:-]{1,2}';

const FORMS = [
  // JERUSALEM, July 20 (JTA) –
  new RegExp(`^${PLACE}[,.]? \\(?${DAY}\\)?[,.]? ?${CREDIT}[.,]? ?(?:${DASH})?`, 'u'),
  // JERUSALEM, July 20 –
  new RegExp(`^${PLACE}, ${DAY}[,.]? ?${DASH}`, 'u'),
  // JERUSALEM (July 20)
  new RegExp(`^${PLACE} \\(${DAY}\\)\\.?(?: ?${DASH}|$)`, 'u'),
  // JERUSALEM (JTA) –
  new RegExp(`^${PLACE},? ${CREDIT}[.,]? ?(?:${DASH}|$)`, 'u'),
];

/** Place and day that a cable opens with; null where it has lost them, as most have. */
export function readDateline(text: string): Dateline | null {
  const opening = text.slice(0, 160);
  for (const form of FORMS) {
    const parts = form.exec(opening)?.groups;
    if (parts?.place) return { place: restoreCase(parts.place), day: parts.day ?? null };
  }
  return null;
}

/** Whether a line holds a dateline and nothing else. */
export function isBareDateline(text: string): boolean {
  return FORMS.some((form) => text.replace(form, '').trim() === '' && text !== '');
}

/** `NEW YORK, N. Y.` → `New York, N. Y.` */
function restoreCase(place: string): string {
  return place.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
