import { foldBlanks, foldText } from './page-block';

/** What the head of a page says of it; everything as found, nothing of it trusted. */
export interface PageSigns {
  /** Names that the page gives itself, most trustworthy first, without the site's name. */
  readonly titles: readonly string[];
  /** The opening of the text as the site summarised it, folded; null where there is none. */
  readonly opening: string | null;
  /** Whether {@link opening} is cut, so that the text goes on. */
  readonly openingCut: boolean;
  readonly linkedData: readonly LinkedNode[];
  /** First value of each `<meta>`, by its name or property in lower case. */
  readonly meta: ReadonlyMap<string, string>;
}

/** A node of the JSON-LD graph that tells of a piece of writing. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const SITE_SUFFIX =
  /\s*[-–—|»:]\s*(?:Jewish Telegraphic Agency|JTA(?:\.org)?)(?:\s+Archives?)?\s*$/iu;
const SITE_NAME =
  /^(?:Jewish Telegraphic Agency|JTA(?:\.org)?|JTA Archives?|Archives?|Home|Menu)$/iu;
const CUT = /\s*(?:\[(?:…|\.{3})\]|…|\.{3,4})\s*$/u;
/** Of the mark that a text was cut, with its blanks. */
const LONGEST_CUT = 12;
/** An opening shorter than this could be anything. */
const SHORTEST_OPENING = 12;
const MOST_HEADINGS = 20;
const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 300_000;
const MOST_NODES = 500;

export function readSigns(document: Document): PageSigns {
  const meta = readMeta(document);
  const linkedData = readLinkedData(document);
  const summary = meta.get('og:description') ?? meta.get('description') ?? '';
  const opening = foldText(withoutEllipsis(summary));
  return {
    meta,
    linkedData,
    titles: readTitles(document, meta, linkedData),
    opening: opening.length < SHORTEST_OPENING ? null : opening,
    openingCut: isCut(summary),
  };
}

/** Whether a text ends as summaries do that were cut. */
export function isCut(text: string): boolean {
  return CUT.test(text.slice(-LONGEST_CUT));
}

export function withoutEllipsis(text: string): string {
  return text.slice(0, -LONGEST_CUT) + text.slice(-LONGEST_CUT).replace(CUT, '');
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name');
    const key = (name ?? element.getAttribute('itemprop') ?? '').toLowerCase();
    const content = foldBlanks(element.getAttribute('content') ?? '');
    if (key && content && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

function readTitles(
  document: Document,
  meta: ReadonlyMap<string, string>,
  linkedData: readonly LinkedNode[],
): string[] {
  const headings = [...document.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  // Signs in the order of their worth; the page's own headline is exact, the others are copies
  const entry = headings.filter((heading) => /\bentry-title\b/u.test(heading.className));
  const ranked = [
    ...[...entry, ...headings].map(({ textContent }) => textContent ?? ''),
    meta.get('og:title') ?? '',
    ...linkedData.map(({ headline }) => (typeof headline === 'string' ? headline : '')),
    document.querySelector('title')?.textContent ?? '',
  ];
  const titles = ranked
    .map((title) => foldBlanks(title).replace(SITE_SUFFIX, ''))
    .filter((title) => title !== '' && !SITE_NAME.test(title));
  const folded = titles.map(foldText);
  const seconded = (title: string) =>
    folded.filter((other) => other === foldText(title)).length > 1;
  // A heading that is the site's motto has nobody to second it
  return [...new Set([...titles.filter(seconded), ...titles])];
}

function readLinkedData(document: Document): LinkedNode[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.slice(0, MOST_SCRIPTS).flatMap(({ textContent }) => {
    return parseNodes(textContent ?? '');
  });
  const isWriting = ({ '@type': type }: LinkedNode) => /article|posting/iu.test(String(type));
  // What is said of the page as such comes after what is said of the article
  return [...nodes.filter(isWriting), ...nodes.filter((node) => !isWriting(node))];
}

function parseNodes(json: string): LinkedNode[] {
  if (json.length > LONGEST_SCRIPT) return [];
  try {
    const nodes: LinkedNode[] = [];
    const waiting: unknown[] = [JSON.parse(json)];
    while (waiting.length > 0 && nodes.length < MOST_NODES) {
      const value = waiting.shift();
      if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_NODES));
      else if (isNode(value)) {
        nodes.push(value);
        waiting.push(value['@graph']);
      }
    }
    return nodes;
  } catch {
    return [];
  }
}

function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null;
}
