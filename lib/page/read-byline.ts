import type { Block } from './page-block';
import type { PageSigns } from './page-signs';

const BY = /^By\s+(?<name>\p{Lu}[^.!?\d]{1,78}\.?)$/u;
const CREDIT = /^\(?(?<name>By (?:Our|the) [\p{L}. ]{2,40} Correspondent)\)?\.?$/iu;
/** Whether a line names an author and nothing else. */
export function isBylineAlone(text: string): boolean {
  return BY.test(text);
}

/** Names that the site signs with itself. */
const SITE = /\bjta\b|jewish telegraphic|admin|archive|bulletin|editor|staff|webmaster|@|^\W*$/iu;

/**
 * Who wrote it: as printed above the text or at its very beginning, else as the page's head says.
 * Null for most, as the archive lost the bylines.
 */
export function readByline(
  above: readonly Block[],
  paragraphs: readonly string[],
  { meta, linkedData }: PageSigns,
): string | null {
  const shown = above.findLast(({ text, outside }) => !outside && isBylineAlone(text));
  if (shown) return BY.exec(shown.text)?.groups?.name?.trim() ?? null;
  const credit = CREDIT.exec(paragraphs[0] ?? '')?.groups?.name;
  if (credit) return credit;
  const named = [...linkedData.map(({ author }) => nameOf(author)), meta.get('author')];
  return named.find((name) => name && name.length < 80 && !SITE.test(name)) ?? null;
}

/** JSON-LD has a name, a person, or a list of either. */
function nameOf(author: unknown): string | undefined {
  const [first] = Array.isArray(author) ? author : [author];
  if (typeof first === 'string') return first;
  if (typeof first !== 'object' || first === null || !('name' in first)) return undefined;
  return typeof first.name === 'string' ? first.name : undefined;
}
