import type { EntityFacts, Lexicon, OfficeFacts } from '@/lib/engine/lexicon';
import { Sections } from './binary-sections';
import { inBloom } from './bloom';
import { EntityTable } from './entity-table';
import { WORD_GIVEN_NAME, WORD_LONG } from './index-codes';
import { NameTrie } from './name-trie';
import { RewordedNames } from './reworded-names';
import { SimilarWords } from './similar-words';
import { SoundingWords } from './sounding-words';
import { WordList } from './word-list';
import { WrittenNames } from './written-names';

/**
 * Opens a file made by `compileIndex` as the engine's lexicon. Only the words are read at once; names,
 * entities and offices are when they are asked for.
 * @throws Error if the bytes are no such file.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  return new CompiledLexicon(new Sections(bytes));
}

class CompiledLexicon implements Lexicon {
  readonly root = 0;
  readonly #sections: Sections;
  readonly #words: WordList;
  readonly #wordFlags: Uint8Array;
  readonly #english: Uint8Array;
  readonly #written: WrittenNames;
  readonly #trie: NameTrie;
  readonly #entities: EntityTable;
  #similar: SimilarWords | undefined;
  #sounding: SoundingWords | undefined;
  #reworded: RewordedNames | undefined;

  constructor(sections: Sections) {
    this.#sections = sections;
    this.#english = sections.bytes('english');
    this.#wordFlags = sections.bytes('wordFlags');
    this.#words = new WordList(sections.bytes('wordShared'), sections.bytes('wordRests'));
    this.#written = new WrittenNames(sections, this.#words.count);
    this.#trie = new NameTrie(this.#written, this.#words);
    this.#entities = new EntityTable(sections, this.#words, this.#written);
  }

  word(hash: number, check: number): number {
    return this.#words.find(hash, check);
  }

  isEnglish(hash: number, check: number): boolean {
    return inBloom(this.#english, hash, check);
  }

  isGivenName(word: number): boolean {
    return ((this.#wordFlags[word] ?? 0) & WORD_GIVEN_NAME) !== 0;
  }

  step(node: number, word: number): number {
    return this.#trie.step(node, word);
  }

  namesFrom(node: number): number {
    return this.#trie.namesFrom(node);
  }

  namesTo(node: number): number {
    return this.#trie.namesTo(node);
  }

  nameKind(name: number): number {
    return this.#trie.kind(name);
  }

  nameEntity(name: number): number {
    return this.#trie.entity(name);
  }

  nameSince(name: number): number {
    return this.#written.spell(this.#trie.origin(name)).since;
  }

  nameUntil(name: number): number {
    return this.#written.spell(this.#trie.origin(name)).until;
  }

  nameNeeds(name: number): readonly number[] {
    return this.#written.needs(this.#trie.origin(name));
  }

  entity(entity: number): EntityFacts {
    return this.#entities.entity(entity);
  }

  wordsOfNames(entity: number): readonly (readonly number[])[] {
    const [from, to] = this.#written.ofEntity(entity);
    return Array.from({ length: to - from }, (_, i) => this.#written.words(from + i));
  }

  office(entity: number): OfficeFacts | null {
    return this.#entities.office(entity);
  }

  similarWords(folded: string): readonly number[] {
    this.#similar ??= this.#readLongWords();
    return this.#similar.find(folded);
  }

  soundingWords(folded: string): readonly number[] {
    this.#sounding ??= new SoundingWords(this.#words);
    return this.#sounding.find(folded);
  }

  respeltWords(folded: string): readonly number[] {
    this.#sounding ??= new SoundingWords(this.#words);
    return this.#sounding.findSpelled(folded);
  }

  namedInWords(words: readonly number[]): readonly number[] {
    this.#reworded ??= new RewordedNames(
      this.#sections.lists('reworded'),
      this.#written,
      this.#words,
    );
    return this.#reworded.find(words);
  }

  #readLongWords(): SimilarWords {
    const counts = this.#sections.column('longCounts');
    return new SimilarWords(
      this.#words,
      (word) => ((this.#wordFlags[word] ?? 0) & WORD_LONG) !== 0,
      Array.from({ length: counts.length }, (_, length) => counts.at(length)),
    );
  }
}
