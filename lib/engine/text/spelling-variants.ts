import type { Lexicon } from '../lexicon';
import { hashWord } from './word-hash';
import { WordTable } from './word-table';

/** Words that names are made of and that were spelled in several ways, folded. */
const GROUPS: readonly (readonly string[])[] = [
  'romania rumania roumania',
  'romanian rumanian roumanian',
  'romanians rumanians roumanians',
  'yugoslavia jugoslavia',
  'yugoslav jugoslav',
  'yugoslavian jugoslavian',
  'estonia esthonia',
  'estonian esthonian',
  'labor labour',
  'laborite labourite',
  'defense defence',
  'organization organisation',
  'organizations organisations',
  'organizing organising',
  'colonization colonisation',
  'center centre',
  'theater theatre',
  'program programme',
  'honor honour',
  'harbor harbour',
  'neighborhood neighbourhood',
  'muslim moslem',
  'muslims moslems',
  'mount mt',
  'saint st',
  'fort ft',
  'histadrut histadruth',
  'agudat agudath agudas',
  'kehillah kehilla kehila kehilah',
  'yeshiva yeshivah',
  'vaad waad',
  'tsarist czarist tzarist',
].map((group) => group.split(' '));

const groupOf = new WordTable(
  GROUPS.flatMap((group, index) => group.map((word) => [word, index + 1] as const)),
);

/** The other spellings of a word by its hashes, as numbers of the lexicon; empty for most words. */
export function otherSpellings(lexicon: Lexicon, hash: number, check: number): readonly number[] {
  const group = groupOf.get(hash, check);
  if (group === 0) return NONE;
  const others: number[] = [];
  for (const word of GROUPS[group - 1] ?? []) {
    const [otherHash, otherCheck] = hashWord(word);
    const number = lexicon.word(otherHash, otherCheck);
    if (number >= 0 && otherHash !== hash) others.push(number);
  }
  return others;
}

const NONE: readonly number[] = [];
