/**
 * The vocabulary that every other module shares.
 *
 * A place in an article is a paragraph and two offsets. Offsets count UTF-16 code units inside
 * that paragraph, as `String.prototype.slice` does, and `end` is exclusive.
 */
export interface Span {
  /** Index into {@link Article.paragraphs}. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** One bulletin item, as much of it as the annotator needs. */
export interface Article {
  readonly url: string;
  readonly title: string;
  /**
   * Day of the bulletin as EDTF: `YYYY-MM-DD`, or `YYYY` where only the year is known; null where
   * nothing is known. The cable itself was usually sent the day before.
   */
  readonly publishedOn: string | null;
  /** Place and day that the cable gives of itself, where they survived. */
  readonly dateline?: Dateline | null;
  readonly paragraphs: readonly string[];
}

/** `JERUSALEM, July 20 (JTA)` → `{ place: 'Jerusalem', day: 'July 20' }`: words as printed. */
export interface Dateline {
  readonly place: string;
  readonly day: string | null;
}

/** Kinds of named things; the corpus's words are the code's words. */
export const MENTION_TYPES = [
  'person',
  'place',
  'organization',
  'event',
  'document',
  'office',
  'term',
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/** Stable identifier of a knowledge entry, e.g. `moshe-sharett`. */
export type EntityId = string;

/** A possible reading of a mention, best first. */
export interface Candidate {
  readonly entity: EntityId;
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What every annotation carries besides its place. */
interface Evidence {
  /** The words as they stand in the paragraph. */
  readonly surface: string;
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: number;
  /** Why it is there, in words that a card can show; strongest first. */
  readonly because: readonly string[];
}

/** A name, or an office that stands for its holder. */
export interface Mention extends Span, Evidence {
  readonly kind: 'mention';
  readonly type: MentionType;
  /** For an office: the holder on that day. Null where the name was seen but not told apart. */
  readonly entity: EntityId | null;
  /** Title of the English Wikipedia article, of the time's entity where there is one. */
  readonly wikipedia: string | null;
  /** For `office`: the office itself, e.g. `foreign-minister-ussr`. */
  readonly office?: EntityId;
  /** For a name without an entity: what the article itself calls it. */
  readonly described?: string;
  /** Id of the reader's correction that it follows. */
  readonly correction?: string;
  /** Further readings, where it is not certain. */
  readonly candidates?: readonly Candidate[];
}

/** A calendar expression, resolved against the article's own date. */
export interface DateExpression extends Span, Evidence {
  readonly kind: 'date';
  /** Extended Date/Time Format, no more exact than the words: `1953-07-06`, `1953-07`, `193X`. */
  readonly edtf: string;
}

export type Annotation = Mention | DateExpression;

/** What the reader says of a name; it wins over whatever the engine finds. */
export interface Correction {
  /** By which it can be taken back, once it is stored. */
  readonly id?: string;
  /**
   * `not-this`: the words do not mean `entity`, or are no name at all where none is given;
   * `is`: where they are marked, they mean `entity` (or nobody listed, where none is given);
   * `mark`: they are a name, marked or not.
   */
  readonly kind: 'not-this' | 'is' | 'mark';
  readonly scope: 'article' | 'everywhere';
  /** The article's, for the scope `article`. */
  readonly slug?: string;
  /** The words as printed; case of first letters counts, hyphens and accents do not. */
  readonly surface: string;
  /** What it is; a `mark` without it is a person. */
  readonly type?: MentionType;
  readonly entity?: EntityId;
  /** What the engine took it for: its other mentions by a part of the same name are meant too. */
  readonly was?: EntityId;
  /** Title of the entity's Wikipedia article, as its card knows it. */
  readonly wikipedia?: string | null;
}

/** What part a paragraph plays on its page. */
export type ParagraphRole =
  /** The item's own text. */
  | 'text'
  /** A line in capitals that divides a long item. */
  | 'subheading'
  /** A parenthesised insert by the editors, usually from another city. */
  | 'insert'
  /** Printed in the bulletin but no part of the item: masthead, house advertisement, policy. */
  | 'boilerplate';

/** Where {@link ArchiveArticle.publishedOn} was found. */
export type DateSource = 'address' | 'page' | 'json-ld' | 'meta' | 'reader' | 'none';

/** An item as read from its archive page, with what a citation needs. */
export interface ArchiveArticle extends Article {
  readonly kind: 'article';
  /** Identifies the item, whatever its address. */
  readonly slug: string;
  readonly dateSource: DateSource;
  readonly dateline: Dateline | null;
  readonly byline: string | null;
  /** Address of the day's bulletin as PDF. */
  readonly pdf: string | null;
  /** True where the archive itself cut the headline (99 or 100 characters). */
  readonly titleCut: boolean;
  /** One for each paragraph. */
  readonly roles: readonly ParagraphRole[];
  /** The items before and after it, where the page links them. */
  readonly beside?: Beside;
}

/** What a page leads on to, before it and after it. */
export interface Beside {
  readonly previous: LinkedItem | null;
  readonly next: LinkedItem | null;
}

/** Another item of the archive, as a page links it. */
export interface LinkedItem {
  readonly url: string;
  /** Null where the link does not say it. */
  readonly title: string | null;
}
