/** Who wrote an article, as CSL has names: in parts where they are told apart for certain. */
export type Author =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}’'.-]*|[dv](?:e|an|on|er|en)|ben|bar|al)`;
const PERSON = new RegExp(String.raw`^\p{Lu}[\p{L}’'.-]*(?: ${NAME_WORD}){1,3}$`, 'u');
const PARTICLES = /^(?:de|van|von|der|den|[Bb]en|[Bb]ar|al)$/u;
const BODY = /\b(?:Correspondent|Staff|Writer|Service|Agency|Press|Bureau|Editor|JTA)\b/u;

/**
 * The authors of a byline. A name of two to four words with capitals is taken for a person's, its
 * last word, with particles before it, for the family name; what is anything else stays whole.
 */
export function readAuthors(byline: string): readonly Author[] {
  const names = byline
    .trim()
    .split(/\s*(?:,|&|\band\b)\s*/u)
    .filter((name) => name !== '');
  if (!names.every(isPerson)) return [{ literal: byline.trim() }];
  return names.map(inParts);
}

function isPerson(name: string): boolean {
  return PERSON.test(name) && !BODY.test(name);
}

function inParts(name: string): Author {
  const words = name.split(' ');
  let at = words.length - 1;
  while (at > 1 && PARTICLES.test(words[at - 1] ?? '')) at -= 1;
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

/** `Ann Smith`. */
export function inOrder(author: Author): string {
  return 'literal' in author ? author.literal : `${author.given} ${author.family}`;
}

/** `Smith, Ann`. */
export function inverted(author: Author): string {
  return 'literal' in author ? author.literal : `${author.family}, ${author.given}`;
}

/** `Smith, A. B.` */
export function withInitials(author: Author): string {
  if ('literal' in author) return author.literal;
  const initials = author.given
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${part.charAt(0).toUpperCase()}.`)
        .join('-'),
    );
  return `${author.family}, ${initials.join(' ')}`;
}
