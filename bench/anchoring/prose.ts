import { below, type Next, pick, random } from './random';

/**
 * Wire copy in our own words, as formulaic as the real: the same names again and again, sentences
 * that differ in a name or a number only, sentences that are repeated word for word.
 */
const PLACES = [
  'Warsaw',
  'Jerusalem',
  'Bucharest',
  'New York',
  'Vienna',
  'Riga',
  'Haifa',
  'Geneva',
];
const PEOPLE = [
  'Dr. Weizmann',
  'Rabbi Wise',
  'Mr. Marshall',
  'Foreign Minister Sharett',
  'Mrs. Meir',
  'Dr. Goldmann',
  'Deputy Grynbaum',
  'Mr. Warburg',
];
const BODIES = [
  'the Sejm',
  'the Knesset',
  'the Jewish Agency',
  'the Joint Distribution Committee',
  'the American Jewish Congress',
  'the Council of the League',
  'the Board of Deputies',
];
const MATTERS = [
  'immigration to Palestine',
  'the numerus clausus',
  'relief for refugees',
  'the Sunday closing law',
  'the budget for the coming year',
  'the arms embargo',
  'reparations',
  'minority rights',
];
const DAYS = ['today', 'yesterday', 'last night', 'this morning', 'on Tuesday', 'this week'];
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'];

type Slot = 'place' | 'person' | 'body' | 'matter' | 'day' | 'number' | 'month';

const SENTENCES = [
  '{person} told {body} {day} that {matter} could not wait any longer.',
  '{body} met in {place} {day} to discuss {matter}.',
  'No decision was reached.',
  'The meeting was adjourned until the {number}th of {month}.',
  '“We ask for nothing but what was promised us,” {person} said.',
  'A delegation of {number} members, led by {person}, left {place} for {place} {day}.',
  '{person} denied the report.',
  'The police of {place} arrested {number} persons {day} in connection with the disturbances.',
  'According to figures published {day}, {number} families arrived from {place} since {month}.',
  'The sum of {number},000 dollars was voted for {matter} – half of what {body} had asked for.',
  'It is understood here that {body} will take up {matter} when it meets in {month}.',
  'The newspapers of {place} give the speech of {person} their first pages.',
  'Asked about {matter}, {person} replied that he had “nothing to add.”',
  'The statement is regarded in {place} as a victory for {body}.',
  'In the debate that followed, {person}, {person} and {person} spoke against the motion.',
  'The vote was {number} to {number}.',
  'Those present were {person}, {place}; {person}, {place}; {person}, {place}.',
  'A resolution of protest was sent to {body}.',
  'The committee, of which {person} is chairman, will report to {body} on {month} {number}.',
  'Jews in {place} closed their shops {day} as a sign of mourning, and {number} of them were fined.',
];

const FILL: Record<Slot, (next: Next) => string> = {
  place: (next) => pick(PLACES, next),
  person: (next) => pick(PEOPLE, next),
  body: (next) => pick(BODIES, next),
  matter: (next) => pick(MATTERS, next),
  day: (next) => pick(DAYS, next),
  month: (next) => pick(MONTHS, next),
  number: (next) => String(2 + below(400, next)),
};

function sentence(next: Next): string {
  const filled = pick(SENTENCES, next).replace(/\{(\w+)\}/gu, (_, slot: Slot) => FILL[slot](next));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** Share of the paragraphs that are a sentence alone. */
const ALONE = 0.1;

/** About so many words in paragraphs of one to five sentences. */
export function writeProse(words: number, seed: number): string {
  const next = random(seed);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const length = next() < ALONE ? 1 : 2 + below(4, next);
    const paragraph = Array.from({ length }, () => sentence(next)).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs.join('\n');
}
