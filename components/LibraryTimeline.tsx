import './LibraryTimeline.css';
import { useEffect, useId, useRef } from 'preact/hooks';
import { numberText, t } from '@/lib/i18n';
import type { Facets } from '@/lib/search/facets';
import { type Filter, hasFilter, readQuery } from '@/lib/search/query';
import type { LibraryState } from '@/lib/state/library-state';

interface Props {
  readonly state: LibraryState;
  readonly years: Facets['years'];
}

/** Columns that a year takes which is written below one. */
const ROOM = 3;

/**
 * How many articles and highlights there are of each year; a click asks for the year alone. Time runs as the
 * interface is read, from the right in Hebrew.
 */
export function LibraryTimeline({ state, years }: Props) {
  const root = useRef<HTMLElement>(null);
  const title = useId();
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
  const counts = new Map(years.map(([year, ...both]) => [Number(year), both]));
  const most = Math.max(1, ...[...counts.values()].flat());
  const height = (count: number) => `${(100 * count) / most}%`;
  const written = yearsThatFit([...counts.keys()], first, last);
  const query = readQuery(state.query.value);
  const filterOf = (year: number): Filter => ({ field: 'on', value: `${year}`, not: false });
  return (
    <section ref={root} class="library-timeline" aria-labelledby={title}>
      <p id={title}>
        {t('library_timeline')}
        <i aria-hidden="true" /> {t('library_timeline_articles')}
        <i aria-hidden="true" class="is-highlights" /> {t('library_timeline_highlights')}
      </p>
      <ol>
        {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => {
          const [articles = 0, highlights = 0] = counts.get(year) ?? [];
          const label = t('library_year_count', `${year}`, articles, highlights);
          const isMost = Math.max(articles, highlights) === most;
          return (
            <li key={year} class={isMost ? 'is-most' : undefined}>
              {written.has(year) && <span aria-hidden="true">{year}</span>}
              {articles > 0 && (
                <button
                  type="button"
                  aria-pressed={hasFilter(query, filterOf(year))}
                  aria-label={label}
                  title={label}
                  onClick={() => state.toggle(filterOf(year))}
                >
                  <i style={{ height: height(articles) }} />
                  {highlights > 0 && (
                    <i class="is-highlights" style={{ height: height(highlights) }}>
                      {written.has(year) && <b>{numberText(highlights)}</b>}
                    </i>
                  )}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The years that have a bar, then the decades, as far as they do not run into each other. */
function yearsThatFit(
  withBars: readonly number[],
  first: number,
  last: number,
): ReadonlySet<number> {
  const decades = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => year % 10 === 0,
  );
  const written = new Set<number>();
  for (const year of [...withBars, ...decades]) {
    if ([...written].every((other) => Math.abs(other - year) >= ROOM)) written.add(year);
  }
  return written;
}
