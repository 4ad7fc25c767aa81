import './DrawnMap.css';
import { t } from '@/lib/i18n';
import { PLACES_HEIGHT, PLACES_WIDTH } from '@/lib/knowledge/places-map';
import type { Facets } from '@/lib/search/facets';
import { type Filter, hasFilter, readQuery } from '@/lib/search/query';
import type { LibraryState } from '@/lib/state/library-state';
import { nameDots } from '@/lib/state/name-dots';
import { MapFailed } from './MapFailed';
import { usePlacesMap } from './use-places-map';

/** Most places that are drawn. */
const MOST = 120;
/** Radius of a place that is named once, and how much more that named most has. */
const LEAST_RADIUS = 3.5;
const GROWING = 3.5;

interface Props {
  readonly state: LibraryState;
  readonly named: Facets['named'];
}

/** Where the answers lie: a point for each place, as large as it is often named. */
export function LibraryMap({ state, named }: Props) {
  const things = state.names.things.value;
  const places = named.filter(([id]) => things.get(id)?.type === 'place').slice(0, MOST);
  const { map, again } = usePlacesMap(
    places.map(([id]) => id),
    'all',
  );

  if (places.length === 0 || map === null) return null;
  const counts = new Map(named);
  const countOf = (id: string) => counts.get(id) ?? 0;
  const points = map && map !== 'failed' ? map.points : [];
  const most = Math.max(2, ...points.map(({ id }) => countOf(id)));
  const dots = points.map(({ id, left, top }) => {
    const share = Math.max(0, countOf(id) - 1) / (most - 1);
    const radius = LEAST_RADIUS + GROWING * Math.sqrt(share);
    return { id, name: things.get(id)?.name ?? id, left, top, radius };
  });
  const query = readQuery(state.query.value);
  return (
    <section class="library-map" aria-label={t('library_map')}>
      {map === 'failed' ? (
        <MapFailed onAgain={again} />
      ) : (
        <svg class="drawn-map" viewBox={`0 0 ${PLACES_WIDTH} ${PLACES_HEIGHT}`}>
          <title>{t('library_map')}</title>
          {map && <path d={map.path} />}
          {dots.map(({ id, name, left, top, radius }) => {
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
                aria-label={t('library_place_articles', name, countOf(id))}
                onClick={choose}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' || event.key === ' ') {
                    event.preventDefault();
                    choose();
                  }
                }}
              >
                <title>{t('library_place_articles', name, countOf(id))}</title>
                <circle cx={left} cy={top} r={radius} />
              </g>
            );
          })}
          {/* Above all dots, so that none lies on a name. */}
          {nameDots(dots).map(({ id, name, left, top, anchor, baseline }) => (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus; its dot says the name
            <text
              key={id}
              x={left}
              y={top}
              text-anchor={anchor}
              dominant-baseline={baseline}
              lang="en"
              aria-hidden="true"
            >
              {name}
            </text>
          ))}
        </svg>
      )}
    </section>
  );
}
