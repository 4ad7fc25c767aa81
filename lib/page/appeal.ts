/**
 * Tells the site's own appeals for money from the bulletin's news of appeals for money. Their
 * wording changes, so no sentence is known here: what counts is that somebody of today speaks to
 * the reader about the reading. A report has a speaker, a quotation, a past tense.
 */

/** No reader would read more. */
const LONGEST = 1000;

const QUOTED = /“[^”]*”?|"[^"]*"/gu;

/** Each is worth one. */
const SIGNS: readonly RegExp[] = [
  // A sentence that tells the reader what to do
  /\bplease (?:give|donate|support|consider|help|join)\b|(?:^|[.!?]\s+)(?:please|help|support|donate|give|keep|join|follow|make|become|sign|subscribe|ensure|contribute|chip|consider|invest|stand|click|power|protect|preserve|sustain)\b/i,
  /\byou(?:r|rs)?\b/i,
  /\b(?:we|ours?|us)\b/i,
  /\bJTA(?:’s|'s|\.org)?\b|\bJewish Telegraphic Agency\b|\bJewish (?:news|stories|journalism)\b/u,
  /\b(?:donat\w*|donors?|gifts?|contribut\w*|support\w*|fund\w*|subscri\w*|members?(?:hip)?|chip in)\b/i,
];

/** Words that no bulletin of the century could use of itself. */
const MODERN =
  /\bjournalism\b|\bnewsrooms?\b|\breal[- ]time\b|\baward[- ]winning\b|\btax[- ]deductible\b|\bnewsletters?\b|\binbox\b|\bonline\b|\bdonate (?:now|today|here)\b|\bsubscribe now\b|\bJewish (?:news|stories)\b|\b(?:reporting|stories|articles?) like this\b|\b(?:(?:a|one) century|(?:100|a hundred) years)\b|\bnonprofit\b|\breaders like you\b|\bbefore you go\b/gi;

/** Somebody is reported to have spoken; not “we have told your story”. */
const REPORTED =
  /(?<!\b(?:has|have|had|’ve|'ve)\s)\b(?:said|told|declared|stated|asserted|announced|appealed|urged|asked|explained|pointed out|voted|decided|reported here)\b/i;

/**
 * Whether a paragraph asks today's reader for support.
 *
 * @param structure how many things about its place say so: a link to give, the name of its box,
 *   that the summarised text ended before it
 */
export function isAppeal(text: string, structure: number): boolean {
  if (text.length > LONGEST || (structure === 0 && text.search(MODERN) < 0)) return false;
  const own = text.replace(QUOTED, ' ');
  const modern = Math.min(own.match(MODERN)?.length ?? 0, 2);
  const signs = SIGNS.filter((sign) => sign.test(own)).length + modern;
  const score = REPORTED.test(own) ? signs - 2 : signs;
  if (structure === 0) return modern > 0 && score >= 4;
  return score >= (structure === 1 ? 2 : 1);
}

/** How much a short line may be part of an appeal that stands beside it. */
export function soundsLikeAppeal(text: string): boolean {
  const own = text.replace(QUOTED, ' ');
  return !REPORTED.test(own) && [...SIGNS, MODERN].some((sign) => own.search(sign) >= 0);
}

const NOTICE: readonly RegExp[] = [
  /\barchives?\b/i,
  /\b1923\b[^.]*\b2008\b/,
  /\bstandards?\b|\bpractices\b|\bof (?:their|its|the) (?:times?|day|era)\b/i,
  /\bJTA\b|\bJewish Telegraphic Agency\b/i,
];

/** Whether it is the note that the archive reflects the standards of its time. */
export function isArchiveNotice(text: string): boolean {
  return text.length < LONGEST && NOTICE.filter((sign) => sign.test(text)).length >= 3;
}

/** A link or button of a few words that leads to giving or subscribing. */
export function isCallToGive(text: string): boolean {
  return /^(?:\W*)(?:(?:please|click here to|learn more and)\s+)?(?:donate|give|support|subscribe|sign up|join|contribute|become a member|make a (?:gift|donation))\b[^.]{0,40}\W*$/i.test(
    text,
  );
}
