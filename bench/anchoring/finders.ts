import { locateQuote } from '@/lib/anchor/index';
import type { Case } from './cases';
import { findByApache, findByDomAnchor, findByRecogito } from './dom-finders';
import { hypothesisRule } from './hypothesis';
import type { Passage } from './passages';

/** Finds all passages of a case; what only describes them or builds the page is done before. */
export type Find = () => (Passage | null)[] | Promise<(Passage | null)[]>;

export type FinderName = keyof typeof FINDERS;

/** Each readies itself for a case. */
export const FINDERS = {
  ours: ({ after, passages }: Case): Find => {
    return () => passages.map(({ target }) => locateQuote(after, target));
  },
  Hypothesis: ({ after, passages }: Case): Find => {
    return () => passages.map(({ target }) => hypothesisRule(after, target));
  },
  'dom-anchor-text-quote': findByDomAnchor,
  Apache: findByApache,
  Recogito: findByRecogito,
} satisfies Record<string, (given: Case) => Find | Promise<Find>>;
