import { COLOURS } from '@/lib/notes/highlight';
import type { IndexedArticle } from '@/lib/search/model';
import { below, type Next, pick, random } from '../anchoring/random';

const TAGS = ['ussr', 'press', 'to check', 'chapter 3', 'family', 'aliyah', 'relief', 'law'];
const NOTES = ['Compare the letter of the week before.', 'Who is meant?', 'For the introduction.'];
const HIGHLIGHTS_EACH = 5;
const WORDS_EACH = 400;
const NAMED_EACH = 12;
const PEOPLE = 3_000;

/**
 * A library of articles with about five highlights each, of words as frequent as in any language
 * (the r-th one every r-th time); always the same for the same words and size.
 *
 * @param words of the language, the most frequent first
 */
export function makeLibrary(words: readonly string[], articles: number): IndexedArticle[] {
  const next = random(7);
  return Array.from({ length: articles }, (_, at) => {
    const text = Array.from({ length: WORDS_EACH }, () => anyWord(words, next));
    const named = Array.from({ length: NAMED_EACH }, () => keyOf(next));
    const highlights = Array.from({ length: HIGHLIGHTS_EACH }, (__, index) => {
      const from = below(WORDS_EACH - 30, next);
      return {
        id: `${at}-${index}`,
        exact: text.slice(from, from + 8 + below(20, next)).join(' '),
        note: next() < 0.3 ? `${pick(NOTES, next)} ${anyWord(words, next)}` : '',
        tags: next() < 0.4 ? [pick(TAGS, next)] : [],
        colour: pick(COLOURS, next),
        named: named.slice(0, below(3, next)),
      };
    });
    return {
      slug: `article-${at}`,
      title: Array.from({ length: 8 }, () => anyWord(words, next)).join(' '),
      publishedOn: `${1923 + below(85, next)}-0${1 + below(9, next)}-${10 + below(18, next)}`,
      lastReadAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
      text: text.join(' '),
      named: [...new Set(named)],
      highlights,
    };
  });
}

/** The r-th word comes every r-th time, as in Zipf's law. */
function anyWord(words: readonly string[], next: Next): string {
  return words[Math.floor(words.length ** next()) - 1] ?? '';
}

const keyOf = (next: Next) => `person-${Math.floor(PEOPLE ** next())}`;
