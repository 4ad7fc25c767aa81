import { parseCsv } from '../csv';
import type { Knowledge } from '../schema';
import { daysOf } from '../time-of';
import { compareDays } from './compare-days';
import { compareMinisters } from './compare-ministers';
import { comparePlaces } from './compare-places';
import type { Finding } from './finding';

/** Small extracts of open data, as CSV text; `assets/knowledge/check/README.md` tells their form. */
export interface CheckTables {
  /** `title,born,died`: years. */
  readonly lives: string;
  /** `office,person,from,until`. */
  readonly ministers: string;
  /** `office,holder,from,until,source`: days that were looked up. */
  readonly days: string;
  /** `title,south,west,north,east`: degrees around all towns of a country. */
  readonly boxes: string;
  /** `name,lat,lon`. */
  readonly towns: string;
}

/** Where the authored knowledge and open data disagree. Either may be wrong. */
export function crossCheck(knowledge: Knowledge, tables: CheckTables): readonly Finding[] {
  return [
    ...compareLives(knowledge, tables.lives),
    ...compareMinisters(knowledge, tables.ministers),
    ...compareDays(knowledge, tables.days),
    ...comparePlaces(knowledge, tables.boxes, tables.towns),
  ];
}

function compareLives({ people }: Knowledge, lives: string): readonly Finding[] {
  const byTitle = new Map(parseCsv(lives).map((row) => [row.title ?? '', row]));
  return people.flatMap((person) => {
    const row = person.wikipedia === null ? undefined : byTitle.get(person.wikipedia);
    if (!row || person.thin) return [];
    return (['born', 'died'] as const).flatMap((field) => {
      const ours = daysOf(person[field]);
      const theirs = daysOf(row[field] === '' ? null : row[field]);
      if (!ours || !theirs || (ours[0] <= theirs[1] && theirs[0] <= ours[1])) return [];
      const message = `${person.id}: ${field} ${person[field]}, open data ${row[field]}`;
      return [{ rule: 'life-differs', about: `${person.id} ${field}`, message }];
    });
  });
}
