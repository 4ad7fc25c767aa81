import type { Knowledge, Organization } from '../schema';
import { daysOf } from '../time-of';
import type { Finding } from './finding';

/** Predecessors and successors name each other, in the order of time, and in no circle. */
export function checkChains({ organizations }: Knowledge): readonly Finding[] {
  const byId = new Map(organizations.map((entry) => [entry.id, entry]));
  return organizations.flatMap((entry) => {
    const next = entry.successor === undefined ? undefined : byId.get(entry.successor);
    return [...(next ? checkLink(entry, next) : []), ...checkCircle(entry, byId)];
  });
}

function checkLink(entry: Organization, next: Organization): readonly Finding[] {
  const about = `${entry.id} ${next.id}`;
  const end = daysOf(entry.dissolved);
  const start = daysOf(entry.founded);
  const startOfNext = daysOf(next.founded);
  const isBackwards = start && startOfNext && startOfNext[1] < start[0];
  if (next.successor === entry.id || isBackwards) {
    return [{ rule: 'chain-order', about, message: `${next.id} is no successor of ${entry.id}` }];
  }
  if (!end || !startOfNext || startOfNext[0] - end[1] <= 3 * 366) return [];
  return [
    {
      rule: 'chain-break',
      about,
      message: `${entry.id} ended ${entry.dissolved}, ${next.id} began only ${next.founded}`,
    },
  ];
}

function checkCircle(
  entry: Organization,
  byId: ReadonlyMap<string, Organization>,
): readonly Finding[] {
  const seen = new Set<string>();
  let current: Organization | undefined = entry;
  while (current?.successor !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    current = byId.get(current.successor);
    if (current?.id === entry.id) {
      return [{ rule: 'chain-circle', about: entry.id, message: `${entry.id} succeeds itself` }];
    }
  }
  return [];
}
