import { parseCsv } from '../csv';
import type { Knowledge } from '../schema';
import type { Finding } from './finding';

/**
 * Days of office that were looked up page by page have to stand in the lists as they were found, so
 * that each still has its source.
 *
 * @param table `office,holder,from,until,source`; `from` or `until` is empty where it was not looked up
 */
export function compareDays({ offices }: Knowledge, table: string): readonly Finding[] {
  const holdersOf = new Map(offices.map(({ id, holders }) => [id, holders]));
  return parseCsv(table).flatMap(({ office = '', holder = '', from = '', until = '' }) => {
    const holders = holdersOf.get(office) ?? [];
    const stands = holders.some(
      ([id, first, last]) =>
        id === holder && (from === '' || first === from) && (until === '' || last === until),
    );
    if (stands) return [];
    const about = `${office} ${holder} ${from}/${until}`;
    return [{ rule: 'day-differs', about, message: `${about}: looked up, not in the list` }];
  });
}
