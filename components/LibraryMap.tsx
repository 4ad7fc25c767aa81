import './DrawnMap.css';
import { t } from '@/lib/i18n';
import { type MapPoint, PLACES_HEIGHT, PLACES_WIDTH } from '@/lib/knowledge/places-map';
import type { Facets } from '@/lib/search/facets';
import { type Filter, hasFilter, readQuery } from '@/lib/search/query';
import type { LibraryState } from '@/lib/state/library-state';
import { usePlacesMap } from './use-places-map';

/** Most places that are drawn, and of these the names that are written. */
const MOST = 120;
const NAMES = 10;
/** Room that a name takes, in units of the drawing. */
const NAME_WIDTH = 90;
const NAME_HEIGHT = 16;

interface Props {
  readonly state: LibraryState;
  readonly named: Facets['named'];
}

/** Where the answers lie: a point for each place, as large as it is often named. */
export function LibraryMap({ state, named }: Props) {
  const things = state.names.things.value;
  const places = named.filter(([id]) => things.get(id)?.type === 'place').slice(0, MOST);
  const map = usePlacesMap(places.map(([id]) => id));

  if (map === null && places.length > 0) return <p>{t('help_map_failed')}</p>;
  if (!map || map.points.length === 0) return null;
  const counts = new Map(named);
  const most = Math.max(1, ...map.points.map(({ id }) => counts.get(id) ?? 0));
  const written = namesThatFit(map.points);
  const query = readQuery(state.query.value);
  return (
    <section class="library-map" aria-label={t('library_map')}>
      <svg class="drawn-map" viewBox={`0 0 ${PLACES_WIDTH} ${PLACES_HEIGHT}`}>
        <title>{t('library_map')}</title>
        <path d={map.path} />
        {map.points.map(({ id, left, top }) => {
          const name = things.get(id)?.name ?? id;
          const count = counts.get(id) ?? 0;
          const filter: Filter = { field: 'place', value: name, not: false };
          const choose = () => {
            state.names.add(name, id);
            state.toggle(filter);
          };
          return (
            // biome-ignore lint/a11y/useSemanticElements: an SVG has no buttons
            <g
              key={id}
              role="button"
              tabIndex={0}
              aria-pressed={hasFilter(query, filter)}
              aria-label={t('library_place_articles', name, count)}
              onClick={choose}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  choose();
                }
              }}
            >
              <title>{t('library_place_articles', name, count)}</title>
              <circle cx={left} cy={top} r={3 + 8 * Math.sqrt(count / most)} />
              {written.has(id) && (
                <text x={left} y={top - 8} text-anchor="middle">
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </section>
  );
}

/** The first places, as far as their names do not run into each other. */
function namesThatFit(points: readonly MapPoint[]): ReadonlySet<string> {
  const written: MapPoint[] = [];
  for (const point of points) {
    const { left, top } = point;
    const isFree = written.every(
      (other) =>
        Math.abs(other.left - left) > NAME_WIDTH || Math.abs(other.top - top) > NAME_HEIGHT,
    );
    if (isFree && written.length < NAMES) written.push(point);
  }
  return new Set(written.map(({ id }) => id));
}
