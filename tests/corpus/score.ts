import type { Annotation, Article, Span } from '../../lib/engine/model';

interface GoldMention extends Span {
  readonly type: string;
  readonly wikipedia: string | null;
  readonly alsoWikipedia?: readonly string[];
}

interface GoldDate extends Span {
  readonly edtf: string;
  readonly alsoEdtf?: readonly string[];
}

/** An article with its annotations by hand. */
export interface GoldArticle extends Article {
  readonly mentions: readonly GoldMention[];
  readonly dates: readonly GoldDate[];
  readonly ignore: readonly Span[];
}

/** From 0 to 1: F1 of names, exact and overlapping, share of right links, F1 of offices and dates. */
export interface Scores {
  readonly strict: number;
  readonly fuzzy: number;
  readonly linking: number;
  readonly office: number;
  readonly date: number;
}

/** Reads a corpus file; its form is trusted, as the files are checked where they are written. */
export function readGold(json: string): GoldArticle {
  return { mentions: [], dates: [], ignore: [], ...JSON.parse(json) };
}

interface Found {
  readonly gold: GoldArticle;
  readonly found: readonly Annotation[];
}

type Mention = Extract<Annotation, { kind: 'mention' }>;
type FoundDate = Extract<Annotation, { kind: 'date' }>;

const NAMED = ['person', 'place', 'organization', 'event', 'document'];

/** The corpus's own measures (see its guidelines), micro-averaged over the articles. */
export function score(articles: readonly Found[]): Scores {
  const tally = { strict: count(), fuzzy: count(), office: count(), date: count() };
  let linkable = 0;
  let linked = 0;
  for (const { gold, found } of articles) {
    const free = found.filter((one) => !gold.ignore.some((span) => overlaps(span, one)));
    const mentions = free.filter((one): one is Mention => one.kind === 'mention');
    const names = mentions.filter(({ type }) => NAMED.includes(type));
    const goldNames = gold.mentions.filter(({ type }) => NAMED.includes(type));
    const sameType = (a: GoldMention, b: Mention) => a.type === b.type;
    add(tally.strict, goldNames, names, (a, b) => sameType(a, b) && isExact(a, b));
    add(tally.fuzzy, goldNames, names, sameType);
    const pairs = pair(goldNames, names, () => true).filter(([one]) => one.wikipedia !== null);
    linkable += pairs.length;
    linked += pairs.filter(([one, other]) => sameLink(one, other)).length;
    const offices = mentions.filter(({ type }) => type === 'office');
    add(
      tally.office,
      gold.mentions.filter(({ type }) => type === 'office'),
      offices,
      sameLink,
    );
    const dates = free.filter((one): one is FoundDate => one.kind === 'date');
    add(tally.date, gold.dates, dates, (a, b) => [a.edtf, ...(a.alsoEdtf ?? [])].includes(b.edtf));
  }
  return {
    strict: f1(tally.strict),
    fuzzy: f1(tally.fuzzy),
    linking: linkable === 0 ? 1 : linked / linkable,
    office: f1(tally.office),
    date: f1(tally.date),
  };
}

interface Count {
  right: number;
  gold: number;
  found: number;
}

function count(): Count {
  return { right: 0, gold: 0, found: 0 };
}

function add<G extends Span, F extends Span>(
  tally: Count,
  gold: readonly G[],
  found: readonly F[],
  fits: (gold: G, found: F) => boolean,
): void {
  tally.right += pair(gold, found, fits).length;
  tally.gold += gold.length;
  tally.found += found.length;
}

/** Nothing to find and nothing found is right. */
function f1({ right, gold, found }: Count): number {
  return gold + found === 0 ? 1 : (2 * right) / (gold + found);
}

/** Pairs each gold span with at most one found span that overlaps and fits; exact spans go first. */
function pair<G extends Span, F extends Span>(
  gold: readonly G[],
  found: readonly F[],
  fits: (gold: G, found: F) => boolean,
): readonly (readonly [G, F])[] {
  const used = new Set<F>();
  const pairs = new Map<G, F>();
  for (const exact of [true, false]) {
    for (const one of gold.filter((span) => !pairs.has(span))) {
      const match = found.find(
        (other) =>
          !used.has(other) &&
          fits(one, other) &&
          overlaps(one, other) &&
          (!exact || isExact(one, other)),
      );
      if (!match) continue;
      used.add(match);
      pairs.set(one, match);
    }
  }
  return [...pairs];
}

function overlaps(a: Span, b: Span): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}

function isExact(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function sameLink(gold: GoldMention, { wikipedia }: Mention): boolean {
  if (gold.wikipedia === null || wikipedia === null) return false;
  const titles = [gold.wikipedia, ...(gold.alsoWikipedia ?? [])].map(readTitle);
  return titles.includes(readTitle(wikipedia));
}

function readTitle(title: string): string {
  const text = title.replaceAll('_', ' ').trim();
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
