import { soundOf, soundsAlike } from '@/lib/engine/text/sound-of';
import type { WordList } from './word-list';

/** The long words of an index by how they sound. */
export class SoundingWords {
  readonly #list: WordList;
  readonly #bySound = new Map<number, number[]>();

  /** @param isLong tells by number whether a word is one to look for */
  constructor(list: WordList, isLong: (word: number) => boolean) {
    this.#list = list;
    list.forEach((word, letters, length) => {
      if (!isLong(word)) return;
      const sound = soundOf(letters, length);
      const alike = this.#bySound.get(sound);
      if (alike) alike.push(word);
      else this.#bySound.set(sound, [word]);
    });
  }

  /** Numbers of the words that may be another spelling of a folded word, itself among them. */
  find(folded: string): readonly number[] {
    const letters = Uint16Array.from(folded, (letter) => letter.charCodeAt(0));
    const alike = this.#bySound.get(soundOf(letters)) ?? [];
    return alike.filter((word) => soundsAlike(this.#list.at(word), folded));
  }
}
