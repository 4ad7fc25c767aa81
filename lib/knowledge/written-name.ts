import { foldName } from './fold-name';

/** A name as most are written, of its folded words: *Moshe Sharett*, *J. Edgar Hoover*. */
export function writtenName(words: readonly string[]): string {
  return words
    .map((word) => (word.length === 1 ? `${word}.` : word))
    .map(capitalized)
    .join(' ');
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The id that most entries of a name have: `moshe-sharett`. */
export function idOfName(name: string): string {
  return foldName(name).replaceAll(' ', '-');
}
