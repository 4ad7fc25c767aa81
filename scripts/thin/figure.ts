/** A person of an open table who may become a row of `figures.csv`. */
export interface Figure {
  readonly name: string;
  /** Title of the English Wikipedia article; null where none is certain. */
  readonly title: string | null;
  /** Further full names. */
  readonly names: readonly string[];
  /** EDTF, empty where unknown. */
  readonly born: string;
  readonly died: string;
  /** What they were, without years. */
  readonly what: string;
  /** First and last year that the table speaks of them, `1949/1951`; empty where it does not say. */
  readonly active: string;
  /** Offices that were held from day to day. */
  readonly terms: readonly Term[];
  /** Key of `sources.yaml`. */
  readonly source: 'pantheon' | 'legislators' | 'us-diplomats' | 'frus-people';
}

export interface Term {
  readonly text: string;
  readonly from: string;
  readonly until: string;
}

/** Time that the archive is of. */
export const FIRST_YEAR = 1917;
export const LAST_YEAR = 2008;

/** Words of a surname that may stand in small letters. */
const PARTICLE =
  /^(?:al|el|ad|ed|bin|ibn|ben|bar|de|del|della|di|da|dos|du|van|von|der|den|ter|zu|la|le|y|e)$/u;
const WORD = /^(?:al-|el-|d’|d'|O’|O')?\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*$/u;
const INITIAL = /^\p{Lu}\.$/u;

/**
 * Whether a name is a plain full name: two to five words, the first and last of them written out.
 * Kings, peers and others who go by a number, a place or a title are none.
 */
export function isPlainName(name: string): boolean {
  const words = name.replace(/,? (?:Jr|Sr)\.$/u, '').split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 5) return false;
  if (!WORD.test(first) || !WORD.test(last) || last.length < 3) return false;
  return words.every((word) => WORD.test(word) || INITIAL.test(word) || PARTICLE.test(word));
}

/** Text of the first element of a name in XML without attributes; empty if there is none. */
export function textIn(xml: string, element: string): string {
  const found = new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, 'u').exec(xml)?.[1] ?? '';
  return unescaped(found).replaceAll(/\s+/gu, ' ').trim();
}

/** The insides of all elements of a name. */
export function partsIn(xml: string, element: string): readonly string[] {
  const pattern = new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gsu');
  return [...xml.matchAll(pattern)].map(([, inside = '']) => inside);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
