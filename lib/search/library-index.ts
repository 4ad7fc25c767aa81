import { type Answered, answer, type Demand, highlightTest, type Sieve } from './answer';
import { facetsOf } from './facets';
import { foldText, wordsOf } from './fold-text';
import type { Answer, Circumstances, Entry, Group, IndexedArticle, Order } from './model';
import { isNameField, longestName } from './names';
import type { Filter, Query } from './query';
import { Vocabulary } from './vocabulary';

/**
 * Full text of the library: passages, notes, tags, headlines and texts. Forgives misspellings, knows
 * a word by its beginning while it is typed, and somebody by every name.
 *
 * Texts are held folded. Which articles have a word is known, where in them it stands is not: a
 * browser finds that in an instant, while an index of places would take seconds, for each visit anew.
 */
export class LibraryIndex {
  readonly #entries = new Map<string, Entry>();
  /** Of articles, also of those that were removed. */
  readonly #articleNumbers = new Map<string, number>();
  readonly #vocabulary = new Vocabulary();
  /** Those that are named, by number, and their numbers. */
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Entries in their order, as far as it was asked for since the last change. */
  readonly #sorted = new Map<Order, readonly Entry[]>();

  get size(): number {
    return this.#entries.size;
  }

  /** The text that an article was taken in with; null where it has not come. */
  textOf(slug: string): string | null {
    return this.#entries.get(slug)?.article.text ?? null;
  }

  /** Takes an article in, or anew. */
  put(article: IndexedArticle): void {
    const number = numberIn(this.#articleNumbers, article.slug);
    const before = this.#entries.get(article.slug);
    const entry = this.#entryOf(article, number);
    this.#sorted.clear();
    this.#entries.set(article.slug, entry);
    if (entry.all !== before?.all) this.#vocabulary.add(entry.all, number);
  }

  remove(slug: string): void {
    if (this.#entries.delete(slug)) this.#sorted.clear();
  }

  search(query: Query, circumstances: Circumstances, order: Order): Answer {
    const groups = this.#groupsOf(query, circumstances);
    const demand: Demand = {
      wanted: groups.filter(({ not }) => !not),
      unwanted: groups.filter(({ not }) => not),
      sieves: query.filters.map((filter) => this.#sieveOf(filter, circumstances)),
    };
    const entries = this.#inOrder(order);
    if (groups.length === 0 && query.filters.length === 0) {
      const hits = entries.map(({ whole }) => whole);
      return { hits, facets: () => facetsOf(entries, hits, this.#keys), words: [] };
    }
    const found: (Answered & { readonly entry: Entry })[] = [];
    for (const entry of entries) {
      const answered = answer(entry, demand);
      if (answered) found.push({ ...answered, entry });
    }
    if (order === 'best' && demand.wanted.length > 0) found.sort((a, b) => b.score - a.score);
    const hits = found.map(({ hit }) => hit);
    return {
      hits,
      facets: () =>
        facetsOf(
          found.map(({ entry }) => entry),
          hits,
          this.#keys,
        ),
      words: demand.wanted.flatMap(({ patterns }) => patterns.flat()),
    };
  }

  /** What answers equally well stands in the order of reading. */
  #inOrder(order: Order): readonly Entry[] {
    const known = this.#sorted.get(order);
    if (known) return known;
    const sorted = [...this.#entries.values()].sort(order === 'published' ? byDay : byReading);
    this.#sorted.set(order, sorted);
    return sorted;
  }

  #groupsOf({ terms, open }: Query, { meanings }: Circumstances): Group[] {
    const groups: Group[] = [];
    for (let at = 0; at < terms.length; ) {
      const { exact = false, not = false } = terms[at] ?? {};
      const { length, ids } = longestName(terms, at, meanings);
      const sought = terms.slice(at, at + length).flatMap(({ text }) => wordsOf(text));
      at += length;
      const isOpen = open && at === terms.length;
      groups.push({ not, meant: this.#numbersOf(ids), ...this.#wordsOf(sought, exact, isOpen) });
    }
    return groups;
  }

  /** @param open whether the last word may be the beginning of one */
  #wordsOf(sought: readonly string[], exact: boolean, open: boolean) {
    const begun = open && !exact ? this.#vocabulary.begunWith(sought.at(-1) ?? '') : [];
    const stands = sought.map((word, i) => {
      if (i === sought.length - 1 && begun.length > 0) return begun;
      return exact || this.#vocabulary.has(word) ? [word] : this.#vocabulary.similar(word);
    });
    const patterns = exact
      ? [[` ${sought.join(' ')} `]]
      : stands.map((words) =>
          words === begun ? [` ${sought.at(-1)}`] : words.map((word) => ` ${word} `),
        );
    return { patterns, ...this.#articlesWith(stands) };
  }

  /** Articles that have one word of each list. */
  #articlesWith(lists: readonly (readonly string[])[]) {
    const size = this.#articleNumbers.size;
    let weight = 0;
    const counts = new Uint8Array(size);
    for (const [step, words] of lists.entries()) {
      let times = 0;
      for (const word of words) {
        for (const number of this.#vocabulary.articlesWith(word)) {
          if (counts[number] !== step) continue;
          counts[number] = step + 1;
          times++;
        }
      }
      weight = Math.max(weight, Math.log(1 + (size + 1) / (times + 0.5)));
    }
    const mayHave = counts.map((count) => Number(count === lists.length));
    return { mayHave, weight };
  }

  #sieveOf(filter: Filter, { meanings, collected }: Circumstances): Sieve {
    const { field, value, not } = filter;
    if (isNameField(field)) {
      return { of: 'names', meant: this.#numbersOf(meanings.get(foldText(value)) ?? []), not };
    }
    if (field === 'collection') {
      return { of: 'slugs', slugs: collected.get(foldText(value)) ?? new Set(), not };
    }
    if (field === 'before' || field === 'after' || field === 'on') {
      return { of: 'day', filter, not };
    }
    return { of: 'highlights', passes: highlightTest(filter), not };
  }

  #numbersOf(ids: Iterable<string>): ReadonlySet<number> {
    return new Set([...ids].flatMap((id) => this.#numbers.get(id) ?? []));
  }

  #numberOf(key: string): number {
    const number = numberIn(this.#numbers, key);
    this.#keys[number] = key;
    return number;
  }

  #entryOf(article: IndexedArticle, number: number): Entry {
    const { slug, title, text, named, highlights } = article;
    const parts = [
      title,
      text ?? '',
      ...highlights.flatMap(({ exact, note, tags }) => [exact, [note, ...tags].join(' ')]),
    ].map((part) => ` ${foldText(part)} `);
    let end = 0;
    return {
      article,
      number,
      whole: { slug, highlights, inText: false },
      named: named.map((key) => this.#numberOf(key)),
      all: parts.join(''),
      ends: parts.map((part) => {
        end += part.length;
        return end;
      }),
      namedBy: highlights.map((one) => one.named.map((key) => this.#numberOf(key))),
    };
  }
}

/** The number of a key; a new one gets the next. */
function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** What was read last comes first. */
function byReading({ article: a }: Entry, { article: b }: Entry): number {
  return byText(b.lastReadAt, a.lastReadAt);
}

/** In the order of history; articles without a date come last. */
function byDay({ article: a }: Entry, { article: b }: Entry): number {
  return byText(a.publishedOn ?? '9999', b.publishedOn ?? '9999') || byText(a.title, b.title);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
