import { answer, compare } from './answer';
import { facetsOf } from './facets';
import { foldText, wordsOf } from './fold-text';
import type { Answer, Entry, Group, Hit, IndexedArticle, Match, Meanings, Order } from './model';
import { longestName } from './names';
import type { Query } from './query';
import { Vocabulary } from './vocabulary';

/** What a word is worth by where it stands. */
const WORTH = { title: 2.5, text: 1, quote: 3, note: 3.5 };

/**
 * Full text of the library: passages, notes, tags, headlines and texts. Forgives misspellings, knows
 * a word by its beginning while it is typed, and somebody by every name.
 *
 * Texts are held folded and looked through from end to end: a browser finds words in a few megabytes
 * in milliseconds, while an inverted index of them takes seconds to make, anew for each visit.
 */
export class LibraryIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #vocabulary = new Vocabulary();

  get size(): number {
    return this.#entries.size;
  }

  /** Takes an article in, or anew. */
  put(article: IndexedArticle): void {
    this.remove(article.slug);
    const entry = entryOf(article);
    this.#entries.set(article.slug, entry);
    this.#vocabulary.add(entry.all);
  }

  remove(slug: string): void {
    const entry = this.#entries.get(slug);
    if (!entry) return;
    this.#entries.delete(slug);
    this.#vocabulary.remove(entry.all);
  }

  /** @param meanings of the names in the query, as `namesIn` lists them */
  search(query: Query, meanings: Meanings, order: Order): Answer {
    const words = new Set<string>();
    const groups = this.#groupsOf(query, meanings, words);
    const wanted = groups.filter(({ not }) => !not);
    const unwanted = groups.filter(({ not }) => not);
    const found: { hit: Hit; entry: Entry; score: number }[] = [];
    for (const entry of this.#entries.values()) {
      const answered = answer(entry, wanted, unwanted, query.filters, meanings);
      if (answered) found.push({ ...answered, entry });
    }
    const by = wanted.length === 0 && order === 'best' ? 'read' : order;
    found.sort((a, b) => compare(a, b, by));
    return {
      hits: found.map(({ hit }) => hit),
      facets: facetsOf(found.map(({ entry, hit }) => ({ article: entry.article, hit }))),
      words: [...words],
    };
  }

  #groupsOf({ terms, open }: Query, meanings: Meanings, words: Set<string>): Group[] {
    const groups: Group[] = [];
    for (let at = 0; at < terms.length; ) {
      const { exact = false, not = false } = terms[at] ?? {};
      const { length, ids } = longestName(terms, at, meanings);
      const sought = terms.slice(at, at + length).flatMap(({ text }) => wordsOf(text));
      at += length;
      const patterns = exact
        ? [[` ${sought.join(' ')} `]]
        : sought.map((word, index) =>
            this.#patternsOf(word, open && at === terms.length && index === sought.length - 1),
          );
      for (const pattern of patterns.flat()) words.add(pattern);
      groups.push({ not, ids, matches: this.#find(patterns) });
    }
    return groups;
  }

  /** What stands for a word in folded text: itself, what it begins, or what it was to be. */
  #patternsOf(word: string, open: boolean): readonly string[] {
    if (open && this.#vocabulary.hasBegun(word)) return [` ${word}`];
    if (this.#vocabulary.has(word)) return [` ${word} `];
    return this.#vocabulary.similar(word).map((other) => ` ${other} `);
  }

  /** Articles that have one pattern of each list, and where. The rarer a word, the more it tells. */
  #find(patterns: readonly (readonly string[])[]): ReadonlyMap<string, Match> {
    const matches = new Map<string, Match>();
    for (const [slug, entry] of this.#entries) {
      if (!patterns.every((some) => hasOne(entry.all, some))) continue;
      matches.set(slug, {
        own: patterns.reduce((sum, some) => sum + worthOf(entry, some), 0),
        passages: entry.passages.map(({ quote, note }) => {
          const worths = patterns.map(
            (some) => worthIn(quote, some, WORTH.quote) + worthIn(note, some, WORTH.note),
          );
          return worths.every((worth) => worth > 0) ? worths.reduce((a, b) => a + b, 0) : 0;
        }),
      });
    }
    const rarity = Math.log((this.#entries.size + 1) / (matches.size + 0.5));
    if (rarity <= 0) return matches;
    return new Map([...matches].map(([slug, match]) => [slug, weighed(match, rarity)]));
  }
}

function entryOf(article: IndexedArticle): Entry {
  const { title, text, named, highlights } = article;
  const passages = highlights.map((highlight) => ({
    highlight,
    named: new Set(highlight.named),
    quote: spaced(highlight.exact),
    note: spaced([highlight.note, ...highlight.tags].join(' ')),
  }));
  const own = { title: spaced(title), text: spaced(text ?? '') };
  const all = [own.title, own.text, ...passages.flatMap(({ quote, note }) => [quote, note])];
  return { article, named: new Set(named), ...own, all: all.join(''), passages };
}

function spaced(text: string): string {
  return ` ${foldText(text)} `;
}

function hasOne(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => text.includes(pattern));
}

function worthIn(text: string, patterns: readonly string[], worth: number): number {
  return hasOne(text, patterns) ? worth : 0;
}

function worthOf({ title, text }: Entry, patterns: readonly string[]): number {
  return worthIn(title, patterns, WORTH.title) + worthIn(text, patterns, WORTH.text);
}

function weighed({ own, passages }: Match, weight: number): Match {
  return { own: own * weight, passages: passages.map((score) => score * weight) };
}
