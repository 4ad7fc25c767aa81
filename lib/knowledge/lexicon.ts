import type { EntityFacts, Lexicon, OfficeFacts } from '@/lib/engine/lexicon';
import { hashWord } from '@/lib/engine/text/word-hash';
import { Sections } from './binary-sections';
import { inBloom } from './bloom';
import { EntityTable } from './entity-table';
import { WORD_GIVEN_NAME, WORD_IN_NAME } from './index-codes';
import { NameTable } from './name-table';
import type { Trie } from './name-trie';
import { SimilarWords } from './similar-words';
import { unpackWords, type WordList, wordAt } from './word-list';
import { WordTable } from './word-table';
import { WrittenNames } from './written-names';

/**
 * Opens a file made by `compileIndex` as the engine's lexicon: names are made and filed at once,
 * entities and offices when they are asked for.
 * @throws Error if the bytes are no such file.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  return new CompiledLexicon(new Sections(bytes));
}

class CompiledLexicon implements Lexicon {
  readonly root = 0;
  readonly #list: WordList;
  readonly #wordFlags: Uint8Array;
  readonly #table: WordTable;
  readonly #english: Uint8Array;
  readonly #names: NameTable;
  readonly #trie: Trie;
  /** Node that each word leads to from the root, 0 for none. */
  readonly #first: Int32Array;
  readonly #entities: EntityTable;
  #similar: SimilarWords | undefined;

  constructor(sections: Sections) {
    this.#english = sections.bytes('english');
    this.#wordFlags = sections.bytes('wordFlags');
    this.#list = unpackWords(sections.bytes('wordShared'), sections.bytes('wordRests'));
    this.#table = new WordTable(this.#list);
    const written = new WrittenNames(sections);
    const initials = initialsOf(this.#list, this.#table);
    this.#names = new NameTable(sections, written, this.#list.count, initials);
    this.#trie = this.#names.trie;
    this.#entities = new EntityTable(sections, this.#list, written);
    this.#first = new Int32Array(this.#list.count);
    for (let node = this.childrenFrom(0); node < this.childrenTo(0); node++) {
      this.#first[this.#trie.words[node] ?? 0] = node;
    }
  }

  word(hash: number, check: number): number {
    return this.#table.find(hash, check);
  }

  isEnglish(hash: number, check: number): boolean {
    return inBloom(this.#english, hash, check);
  }

  isGivenName(word: number): boolean {
    return ((this.#wordFlags[word] ?? 0) & WORD_GIVEN_NAME) !== 0;
  }

  step(node: number, word: number): number {
    if (word < 0) return -1;
    if (node === this.root) return this.#first[word] || -1;
    const { children, words } = this.#trie;
    let low = children[node] ?? 0;
    let high = children[node + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = words[middle] ?? 0;
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  childrenFrom(node: number): number {
    return this.#trie.children[node] ?? 0;
  }

  childrenTo(node: number): number {
    return this.#trie.children[node + 1] ?? 0;
  }

  namesFrom(node: number): number {
    return this.#trie.ends[node] ?? 0;
  }

  namesTo(node: number): number {
    return this.#trie.ends[node + 1] ?? 0;
  }

  nameKind(name: number): number {
    return this.#names.kinds[name] ?? 0;
  }

  nameEntity(name: number): number {
    return this.#names.entities[name] ?? -1;
  }

  nameSince(name: number): number {
    return this.#names.spell(name).since;
  }

  nameUntil(name: number): number {
    return this.#names.spell(name).until;
  }

  nameNeeds(name: number): readonly number[] {
    return this.#names.needs(name);
  }

  entity(entity: number): EntityFacts {
    return this.#entities.entity(entity);
  }

  office(entity: number): OfficeFacts | null {
    return this.#entities.office(entity);
  }

  similarWords(folded: string): readonly number[] {
    const isLong = (word: number) => ((this.#wordFlags[word] ?? 0) & WORD_IN_NAME) !== 0;
    this.#similar ??= new SimilarWords(this.#list, isLong);
    return this.#similar.find(folded);
  }
}

/** Finds the word that is the first letter of a word; of plain letters without searching. */
function initialsOf(list: WordList, table: WordTable): (word: number) => number {
  const letters = Int32Array.from({ length: 0x80 }, (_, letter) =>
    table.find(...hashWord(String.fromCharCode(letter))),
  );
  return (word) => {
    const byte = list.text[list.starts[word] ?? 0] ?? 0;
    return letters[byte] ?? table.find(...hashWord(wordAt(list, word).slice(0, 1)));
  };
}
