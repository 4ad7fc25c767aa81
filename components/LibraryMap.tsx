import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { WORLD_WIDTH } from '@/lib/knowledge/world-map';
import type { Facets } from '@/lib/search/facets';
import { foldText } from '@/lib/search/fold-text';
import { readQuery } from '@/lib/search/query';
import { drawPlaces, type PlacesDrawn } from '@/lib/state/draw-place';
import type { LibraryState } from '@/lib/state/library-state';

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
  const [map, setMap] = useState<PlacesDrawn | null>(null);
  const things = state.names.things.value;
  const places = named.filter(([id]) => things.get(id)?.type === 'place').slice(0, MOST);
  const key = places.map(([id]) => id).join(' ');

  useEffect(() => {
    let late = false;
    void drawPlaces(key.split(' ').filter(Boolean)).then((drawn) => {
      if (!late) setMap(drawn);
    });
    return () => {
      late = true;
    };
  }, [key]);

  if (!map || map.ids.length === 0) return null;
  const counts = new Map(named);
  const most = Math.max(1, ...map.ids.map((id) => counts.get(id) ?? 0));
  const written = namesThatFit(map);
  const { filters } = readQuery(state.query.value);
  const isOn = (name: string) =>
    filters.some(({ field, value }) => field === 'place' && foldText(value) === foldText(name));
  return (
    <section class="library-map" aria-label={t('library_map')}>
      <svg viewBox={`0 0 ${WORLD_WIDTH} ${map.height}`}>
        <title>{t('library_map')}</title>
        <path d={map.path} />
        {map.ids.map((id, at) => {
          const [x = 0, y = 0] = map.points[at] ?? [];
          const name = things.get(id)?.name ?? id;
          const count = counts.get(id) ?? 0;
          const choose = () => {
            state.names.add(name, id);
            state.toggle({ field: 'place', value: name, not: false });
          };
          return (
            // biome-ignore lint/a11y/useSemanticElements: an SVG has no buttons
            <g
              key={id}
              role="button"
              tabIndex={0}
              aria-pressed={isOn(name)}
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
              <circle cx={x} cy={y} r={3 + 8 * Math.sqrt(count / most)} />
              {written.has(id) && (
                <text x={x} y={y - 8} text-anchor="middle">
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
function namesThatFit({ ids, points }: PlacesDrawn): ReadonlySet<string> {
  const taken: (readonly [number, number])[] = [];
  const written = new Set<string>();
  for (const [at, id] of ids.entries()) {
    const [x = 0, y = 0] = points[at] ?? [];
    const isFree = taken.every(
      ([left, top]) => Math.abs(left - x) > NAME_WIDTH || Math.abs(top - y) > NAME_HEIGHT,
    );
    if (!isFree || taken.length >= NAMES) continue;
    taken.push([x, y]);
    written.add(id);
  }
  return written;
}
