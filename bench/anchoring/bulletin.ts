import { below, type Next, pick, random } from './random';

/**
 * Bulletins whose every sentence is one of twelve with a few names and figures in it, in our own
 * words: the hardest that another text at the address can be.
 */
const CITIES = ['Warsaw', 'Berlin', 'Vilna', 'Jerusalem', 'London', 'Cracow'];
const NAMES = ['Dr. Rosmarin', 'Rabbi Hertz', 'Mr. Sokolow', 'Deputy Farbstein', 'Mrs. Jacobs'];
const BOARDS = ['Zionist Executive', 'Jewish Community Council', 'Joint Distribution Committee'];
const AIMS = ['relief', 'emigration', 'the new budget', 'religious schools'];
const WHEN = ['today', 'yesterday', 'this week'];

const FILL: Record<string, (next: Next) => string> = {
  city: (next) => pick(CITIES, next),
  name: (next) => pick(NAMES, next),
  board: (next) => pick(BOARDS, next),
  aim: (next) => pick(AIMS, next),
  when: (next) => pick(WHEN, next),
  count: (next) => String(2 + below(30, next)),
};

const SENTENCES = [
  'The {board} in {city} held a meeting {when} at which {aim} was discussed.',
  '{name} was elected chairman of the {board} of {city}.',
  'It was decided to put off the vote on {aim}.',
  '{name} arrived in {city} {when} and was received by the heads of the community.',
  'The authorities in {city} have confiscated {count} copies of a Yiddish paper.',
  '{count} students were hurt {when} in disorders at the university of {city}.',
  'An appeal for {aim} was issued by {name} {when}.',
  'The {board} has set aside {count} thousand dollars for {aim}.',
  '{name} said that the situation was grave.',
  'A memorandum on {aim} was handed to the Government by {name}.',
  'The trial of {count} young men of {city} was adjourned until next month.',
  'Funeral services for a former member of the {board} were held in {city} {when}.',
];

const sentence = (next: Next) =>
  pick(SENTENCES, next).replace(/\{(\w+)\}/gu, (_, slot: string) => FILL[slot]?.(next) ?? '');

/** `items` paragraphs of one to four sentences. */
export function writeBulletin(items: number, seed: number): string {
  const next = random(seed);
  return Array.from({ length: items }, () =>
    Array.from({ length: 1 + below(4, next) }, () => sentence(next)).join(' '),
  ).join('\n');
}
