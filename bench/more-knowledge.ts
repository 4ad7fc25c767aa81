import { compileIndex } from '../lib/knowledge/compile';
import type { Entry, Knowledge } from '../lib/knowledge/schema';
import { readKnowledge } from '../scripts/read-knowledge';
import type { openEngine } from './in-page/engine';
import type { SampleArticle } from './sample-articles';
import { median, type Row } from './table';

const TIMES = 15;
const FACTORS = [1, 4, 16];

interface Size {
  readonly factor: number;
  readonly annotate: ReturnType<typeof openEngine>;
  /** How many entities there are. */
  readonly count: number;
  readonly ms: number[];
}

/** Time over the same articles with 4 and 16 times the entities, beside that with the real ones. */
export function knowledgeTimes(open: typeof openEngine, articles: readonly SampleArticle[]): Row[] {
  const { knowledge } = readKnowledge();
  const sizes = FACTORS.map((factor): Size => {
    const grown = multiply(knowledge, factor);
    return { factor, annotate: open(compileIndex(grown)), count: countOf(grown), ms: [] };
  });
  for (let round = -5; round < TIMES; round++) {
    for (const { annotate, ms } of sizes) {
      const start = performance.now();
      for (const { article } of articles) annotate(article);
      if (round >= 0) ms.push(performance.now() - start);
    }
  }
  const [real, ...more] = sizes;
  if (!real) return [];
  return more.map(({ factor, count, ms }) => ({
    what: `annotate with ${factor} times the entities (${count})`,
    ours: median(ms),
    peer: `with the real ones (${real.count})`,
    theirs: median(real.ms),
    unit: 'ms',
  }));
}

/** The knowledge with so many entities for each of its own: the others bear names that nobody has. */
function multiply(knowledge: Knowledge, factor: number): Knowledge {
  const grow = <T extends Entry>(entries: readonly T[]): readonly T[] => {
    const others = Array.from({ length: factor - 1 }, (_, i) =>
      entries.map((entry) => ({ ...entry, ...madeUp(entry, `x${i.toString(36)}`) })),
    );
    return [...entries, ...others.flat()];
  };
  return {
    ...knowledge,
    people: grow(knowledge.people),
    places: grow(knowledge.places),
    organizations: grow(knowledge.organizations),
    events: grow(knowledge.events),
    documents: grow(knowledge.documents),
    terms: grow(knowledge.terms),
  };
}

/** Names of the same length and with the same first words, but for their ends. */
function madeUp({ id, name, names = [] }: Entry, end: string): Partial<Entry> {
  return {
    id: `${id}-${end}`,
    name: name + end,
    wikipedia: null,
    names: names.map((each) =>
      typeof each === 'string' ? each + end : { ...each, text: each.text + end },
    ),
  };
}

function countOf({ people, places, organizations, events, documents, terms }: Knowledge): number {
  const lists = [people, places, organizations, events, documents, terms];
  return lists.reduce((sum, list) => sum + list.length, 0);
}
