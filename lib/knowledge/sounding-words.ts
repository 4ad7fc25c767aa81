import { codeUnits, isSpeltLike, soundOf } from '@/lib/engine/text/sound-of';
import { spellingOf } from '@/lib/engine/text/spelling-of';
import type { WordList } from './word-list';

/** Shorter words sound like too many others. */
const SHORTEST = 5;

/** The words of an index by how they sound. */
export class SoundingWords {
  readonly #list: WordList;
  readonly #bySound = new Map<number, number[]>();
  /** What was found last: the same word is asked for both ways. */
  #found: { readonly folded: string; readonly words: readonly number[] } = {
    folded: '',
    words: [],
  };

  constructor(list: WordList) {
    this.#list = list;
    list.forEach((word, letters, length) => {
      if (length < SHORTEST) return;
      const sound = soundOf(letters, length);
      const alike = this.#bySound.get(sound);
      if (alike) alike.push(word);
      else this.#bySound.set(sound, [word]);
    });
  }

  /** Numbers of the words that may be another spelling of a folded word, itself among them. */
  find(folded: string): readonly number[] {
    if (this.#found.folded === folded) return this.#found.words;
    const heard = this.#bySound.get(soundOf(codeUnits(folded))) ?? [];
    const words = heard.filter((word) => isSpeltLike(this.#list.at(word), folded));
    this.#found = { folded, words };
    return words;
  }

  /** Those of them that differ by habits of spelling alone. */
  findSpelled(folded: string): readonly number[] {
    const spelling = spellingOf(folded);
    return this.find(folded).filter((word) => spellingOf(this.#list.at(word)) === spelling);
  }
}
