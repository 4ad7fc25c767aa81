import { DAY_MAX, DAY_MIN, daysOfEdtf } from './calendar-day';
import { COMMA_WORD, type Lexicon } from './lexicon';
import type { Article, MentionType } from './model';
import { readLines } from './text/lines';
import { otherSpellings } from './text/spelling-variants';
import { countStories } from './text/stories';
import {
  FLAG_CAPITALS_LINE,
  FLAG_POSSESSIVE,
  FLAG_SENTENCE,
  GAP_BLANK,
  GAP_HYPHEN,
  GAP_STOP,
  SHAPE_INITIAL,
  SHAPE_LOWER,
  SHAPE_NUMBER,
  type Tokens,
  tokenize,
} from './text/tokens';
import { CLASS_ABBREVIATION, classify } from './text/word-classes';
import { hashWord } from './text/word-hash';

/** One way to read a draft: an entity, how well it fits, and why. */
export interface Sense {
  readonly entity: number;
  /** Name record of the lexicon that matched; −1 where it came by another way. */
  readonly name: number;
  score: number;
  readonly because: string[];
}

/** A person of the article, known or not; all mentions of one person share one. */
export interface Cluster {
  /** Token of the surname in the mention that opened it. */
  readonly surname: number;
  readonly opener: Draft;
  senses: readonly Sense[];
  sex: 'm' | 'f' | null;
  /** What the titles and appositions of its mentions tell; bits of `text/callings.ts`. */
  callings: number;
  /** Offices that the article gives this person, by title or apposition. */
  readonly titles: OfficeUse[];
  /** The sense chosen, null while or where nobody can be told. */
  chosen: Sense | null;
}

/** An office as the article words it. */
export interface OfficeUse {
  readonly head: Head;
  /** First token, a country's adjective included. */
  readonly from: number;
  /** Token behind the words, without a place or body that ends them (*Ambassador to Israel*). */
  readonly to: number;
  /** Listed offices that it can mean, the country considered where one is named. */
  readonly offices: readonly number[];
  /** Countries or bodies named with it, null where none is. */
  readonly countries: readonly number[] | null;
  /** What may be meant by the place that stands behind it with *to*, *in* or *at*; null for none. */
  readonly seat: readonly number[] | null;
}

/** A mention while it is being worked on. */
export interface Draft {
  /** First token and the one behind the last. */
  from: number;
  to: number;
  type: MentionType;
  /** How it was found. */
  readonly origin: 'listed' | 'shape' | 'surname' | 'office';
  /** How sure it is that these words are a name of this type; the higher wins where two overlap. */
  strength: number;
  senses: Sense[];
  readonly because: string[];
  cluster?: Cluster;
  /** The stop or possessive behind the last word belongs to the name. */
  tail?: 'stop' | 'possessive';
  /** For an office: its number. */
  office?: number;
  /** The sense chosen for anything but a person. */
  chosen?: Sense | null;
}

/** Words of an office found in the text, with all listed offices that they can mean. */
export interface Head {
  readonly from: number;
  readonly to: number;
  /** Stands for the words: equal for the same words. */
  readonly key: number;
  readonly offices: readonly number[];
}

const ENGLISH = 1;
const FOREIGN = 2;

/** Listed names that are longer, in words, are not looked for backwards. */
const LONGEST_BEFORE = 8;

/** What finders and refiners work on: the article's words, and all that is known of them so far. */
export class Reading {
  readonly article: Article;
  readonly lexicon: Lexicon;
  readonly tokens: Tokens;
  readonly classes: Int32Array;
  /** Which story of the page each token belongs to, from 0. */
  readonly stories: Int32Array;
  /** The lexicon's number of each word, −1 for unknown ones. */
  readonly words: Int32Array;
  /** The lexicon's number of a comma inside a name, −1 where no name has one. */
  readonly comma: number;
  /** The day that the article speaks of: the one before its bulletin. Null if not even the year is known. */
  readonly day: number | null;
  /** First and last possible {@link day}, for articles of which only the year is known. */
  readonly days: readonly [number, number];
  drafts: Draft[] = [];
  /** Listed names by their first token. */
  readonly listed = new Map<number, Draft>();
  heads: Head[] = [];
  /** Offices that stand for their holders, before they are resolved. */
  readonly officeUses: OfficeUse[] = [];
  /** Countries and offices whose adjective ends before a token. */
  readonly adjectives = new Map<number, { readonly from: number; readonly entities: number[] }>();
  /** Numbers of the other spellings of a word, by its token. */
  readonly spellings = new Map<number, readonly number[]>();
  /** Known surnames by their first token. */
  readonly surnames = new Map<number, { readonly to: number; readonly senses: readonly Sense[] }>();

  /** What {@link isEnglish} has found; 0 where it was not asked. */
  readonly #english: Uint8Array;
  #headEnds: ReadonlySet<number> | undefined;
  #headStarts: ReadonlySet<number> | undefined;
  #headWords: Uint8Array | undefined;

  constructor(article: Article, lexicon: Lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    this.tokens = tokenize(article.paragraphs);
    this.classes = classify(this.tokens);
    readLines(this.tokens, this.classes);
    this.stories = countStories(this.tokens, this.classes, article.title);
    this.#english = new Uint8Array(this.tokens.count);
    this.words = new Int32Array(this.tokens.count);
    for (let token = 0; token < this.tokens.count; token++) {
      const hash = this.tokens.hash[token] ?? 0;
      const check = this.tokens.check[token] ?? 0;
      this.words[token] = lexicon.word(hash, check);
      const others = otherSpellings(lexicon, hash, check);
      if (others.length > 0) this.spellings.set(token, others);
    }
    this.comma = lexicon.word(...hashWord(COMMA_WORD));
    const days = article.publishedOn === null ? null : daysOfEdtf(article.publishedOn);
    this.days = days === null ? [DAY_MIN, DAY_MAX] : [days[0] - 1, days[1]];
    this.day = days === null ? null : days[0] === days[1] ? days[0] - 1 : days[0] + 182;
  }

  is(token: number, classes: number): boolean {
    return ((this.classes[token] ?? 0) & classes) !== 0;
  }

  has(token: number, flag: number): boolean {
    return ((this.tokens.flags[token] ?? 0) & flag) !== 0;
  }

  shape(token: number): number {
    return this.tokens.shape[token] ?? SHAPE_LOWER;
  }

  gap(token: number): number {
    return this.tokens.gap[token] ?? 0;
  }

  /** Begins with a capital letter. */
  isCapital(token: number): boolean {
    const shape = this.shape(token);
    return shape !== SHAPE_LOWER && shape !== SHAPE_NUMBER;
  }

  isInitial(token: number): boolean {
    return this.shape(token) === SHAPE_INITIAL;
  }

  opensSentence(token: number): boolean {
    return this.has(token, FLAG_SENTENCE);
  }

  inCapitals(token: number): boolean {
    return this.has(token, FLAG_CAPITALS_LINE);
  }

  /** The longest listed name that ends before a token. */
  listedBefore(token: number): Draft | null {
    for (let from = Math.max(0, token - LONGEST_BEFORE); from < token; from++) {
      const draft = this.listed.get(from);
      if (draft?.to === token) return draft;
    }
    return null;
  }

  isPossessive(token: number): boolean {
    return this.has(token, FLAG_POSSESSIVE);
  }

  /** A plain English word, by the lexicon's list. */
  isEnglish(token: number): boolean {
    const known = this.#english[token];
    if (known !== undefined && known !== 0) return known === ENGLISH;
    const { hash, check } = this.tokens;
    const english = this.lexicon.isEnglish(hash[token] ?? 0, check[token] ?? 0);
    this.#english[token] = english ? ENGLISH : FOREIGN;
    return english;
  }

  isGivenName(token: number): boolean {
    const word = this.words[token] ?? -1;
    return word >= 0 && this.lexicon.isGivenName(word);
  }

  sameWord(a: number, b: number): boolean {
    const { hash, check } = this.tokens;
    return hash[a] === hash[b] && check[a] === check[b];
  }

  /** One number for a row of words, the same wherever the words are the same but for *the*. */
  keyOf(from: number, to: number): number {
    let key = 0;
    for (let token = from; token < to; token++) {
      if (this.tokens.reads(token, 'the')) continue;
      key = (Math.imul(key, 31) + (this.tokens.hash[token] ?? 0)) | 0;
    }
    return key;
  }

  /** What is printed between two neighbouring tokens; empty across paragraphs. */
  between(left: number, right: number): string {
    const { paragraph, end, start, paragraphs } = this.tokens;
    if (paragraph[left] !== paragraph[right]) return '';
    return (paragraphs[paragraph[left] ?? -1] ?? '').slice(end[left], start[right]);
  }

  /** Words for an office end directly before a token. */
  endsHead(token: number): boolean {
    this.#headEnds ??= new Set(this.heads.map(({ to }) => to));
    return this.#headEnds.has(token);
  }

  /** The token is one of the words for an office. */
  inHead(token: number): boolean {
    if (!this.#headWords) {
      this.#headWords = new Uint8Array(this.tokens.count);
      for (const { from, to } of this.heads) this.#headWords.fill(1, from, to);
    }
    return this.#headWords[token] === 1;
  }

  /** Words for an office, two or more, begin at a token. */
  startsHead(token: number): boolean {
    this.#headStarts ??= new Set(
      this.heads.filter(({ from, to }) => to > from + 1).map(({ from }) => from),
    );
    return this.#headStarts.has(token);
  }

  /** Nothing but a blank or a hyphen stands before the token, a stop after an initial or the like. */
  isJoined(token: number): boolean {
    if (token <= 0 || token >= this.tokens.count) return false;
    const gap = this.gap(token);
    if (gap === 0 || (gap & ~(GAP_BLANK | GAP_HYPHEN | GAP_STOP)) !== 0) return false;
    if (this.isPossessive(token - 1)) return false;
    return (gap & GAP_STOP) === 0 || this.isShortened(token - 1);
  }

  /** An initial or a word that is written with a stop inside a sentence. */
  isShortened(token: number): boolean {
    return this.isInitial(token) || this.is(token, CLASS_ABBREVIATION);
  }
}
