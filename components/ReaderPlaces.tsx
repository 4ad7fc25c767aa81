import './DrawnMap.css';
import './ReaderNames.css';
import './ReaderPlaces.css';
import { t } from '@/lib/i18n';
import { type MapPoint, PLACES_HEIGHT, PLACES_WIDTH } from '@/lib/knowledge/places-map';
import { MARK_RADIUS, type MapMark, mapMarks } from '@/lib/state/map-marks';
import type { NamedPlace } from '@/lib/state/named-places';
import { MapFailed } from './MapFailed';
import { usePlacesMap } from './use-places-map';

interface Props {
  readonly places: readonly NamedPlace[];
  /** Index of the annotation that names the place first. */
  readonly onShow: (annotation: number) => void;
}

/** All places of the article on one map, by the numbers of the list below it. */
export function ReaderPlaces({ places, onShow }: Props) {
  const { map: drawn, again } = usePlacesMap(
    places.map(({ id }) => id),
    'most',
  );
  if (places.length === 0) return null;
  const map = drawn === 'failed' ? null : drawn;
  const namesOf = (points: readonly MapPoint[] = []) =>
    places.filter(({ id }) => points.some((point) => point.id === id)).map(({ name }) => name);
  const outside = namesOf(map?.beyond);
  const told = [
    t('reader_places_map', namesOf(map?.points).join(', ')),
    outside.length > 0 && t('reader_places_outside', outside.join(', ')),
  ];
  return (
    <section class="reader-names reader-places" aria-labelledby="reader-places">
      <h2 id="reader-places">{t('reader_places')}</h2>
      {drawn === 'failed' ? (
        <MapFailed onAgain={again} />
      ) : (
        <figure hidden={map === null}>
          <svg
            class="drawn-map"
            viewBox={`0 0 ${PLACES_WIDTH} ${PLACES_HEIGHT}`}
            role="img"
            aria-label={told.filter(Boolean).join('. ')}
            direction="ltr"
          >
            {map && <path d={map.path} />}
            {map && mapMarks(map, places).map((mark) => <Mark key={mark.text} {...mark} />)}
          </svg>
          <figcaption>{t('reader_places_borders')}</figcaption>
        </figure>
      )}
      <ol lang="en" dir="ltr">
        {places.map(({ id, name, about, annotation }) => (
          <li key={id}>
            <button type="button" class="reader-name" onClick={() => onShow(annotation)}>
              {name}
            </button>
            <p>{about}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Mark({ text, left, top, width, origin, outside }: MapMark) {
  return (
    <g class={outside ? 'is-outside' : ''} style={{ transformOrigin: `${origin * 100}% 50%` }}>
      <rect
        x={left - width / 2}
        y={top - MARK_RADIUS}
        width={width}
        height={2 * MARK_RADIUS}
        rx={MARK_RADIUS}
      />
      <text x={left} y={top}>
        {text}
      </text>
    </g>
  );
}
