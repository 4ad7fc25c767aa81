import './LibraryTimeline.css';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { Facets } from '@/lib/search/facets';
import { type Filter, hasFilter, readQuery } from '@/lib/search/query';
import type { LibraryState } from '@/lib/state/library-state';

interface Props {
  readonly state: LibraryState;
  readonly years: Facets['years'];
}

/**
 * How many passages there are of each year; a click asks for the year alone. Time runs as the
 * interface is read, from the right in Hebrew.
 */
export function LibraryTimeline({ state, years }: Props) {
  const root = useRef<HTMLElement>(null);
  // Where not all years have room, those with the most are seen first.
  useEffect(() => {
    const year = root.current?.querySelector<HTMLElement>('.is-most');
    if (!root.current || !year) return;
    const room = root.current.clientWidth - year.offsetWidth;
    root.current.scrollLeft = year.offsetLeft - room / 2;
  }, []);

  const first = Number(years[0]?.[0]);
  const last = Number(years.at(-1)?.[0]);
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const counts = new Map(years.map(([year, , highlights]) => [Number(year), highlights]));
  const most = Math.max(1, ...counts.values());
  const query = readQuery(state.query.value);
  const filterOf = (year: number): Filter => ({ field: 'on', value: `${year}`, not: false });
  return (
    <section ref={root} class="library-timeline" aria-label={t('library_timeline')}>
      <ol>
        {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => (
          <li key={year} class={counts.get(year) === most ? 'is-most' : undefined}>
            {(year === first || year % 10 === 0) && <span aria-hidden="true">{year}</span>}
            {counts.has(year) && (
              <button
                type="button"
                aria-pressed={hasFilter(query, filterOf(year))}
                aria-label={t('library_year_passages', `${year}`, counts.get(year) ?? 0)}
                title={t('library_year_passages', `${year}`, counts.get(year) ?? 0)}
                onClick={() => state.toggle(filterOf(year))}
              >
                <i style={{ height: `${(100 * (counts.get(year) ?? 0)) / most}%` }} />
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
