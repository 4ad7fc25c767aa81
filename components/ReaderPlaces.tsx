import './DrawnMap.css';
import './ReaderNames.css';
import './ReaderPlaces.css';
import { t } from '@/lib/i18n';
import { PLACES_HEIGHT, PLACES_WIDTH } from '@/lib/knowledge/places-map';
import { type MapMark, marksOf, type NamedPlace } from '@/lib/state/named-places';
import { MapFailed } from './MapFailed';
import { usePlacesMap } from './use-places-map';

interface Props {
  readonly places: readonly NamedPlace[];
  /** Index of the annotation that names the place first. */
  readonly onShow: (annotation: number) => void;
}

/** All places of the article on one map, by the numbers of the list below it. */
export function ReaderPlaces({ places, onShow }: Props) {
  const { map: drawn, again } = usePlacesMap(places.map(({ id }) => id));
  if (places.length === 0) return null;
  const map = drawn === 'failed' ? null : drawn;
  const onMap = new Set(map?.points.map(({ id }) => id));
  const numbers = new Map(places.map(({ id }, index) => [id, index + 1]));
  const names = places.filter(({ id }) => onMap.has(id)).map(({ name }) => name);
  return (
    <section class="reader-names reader-places" aria-labelledby="reader-places">
      <h2 id="reader-places">{t('reader_places')}</h2>
      {drawn === 'failed' ? (
        <MapFailed onAgain={again} />
      ) : (
        <svg
          hidden={map === null}
          class="drawn-map"
          viewBox={`0 0 ${PLACES_WIDTH} ${PLACES_HEIGHT}`}
          role="img"
          aria-label={t('reader_places_map', names.join(', '))}
        >
          {map && <path d={map.path} />}
          {map &&
            marksOf(map.points, numbers).map((mark) => <Dot key={mark.numbers[0]} {...mark} />)}
        </svg>
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

/** Half the height of a dot, and what each further letter makes it wider; in units of the map. */
const RADIUS = 11;
const LETTER = 8;
/** How much a dot can grow where the drawing is small; `ReaderPlaces.css` says the same. */
const GROWTH = 1.6;

function Dot({ numbers, left, top }: MapMark) {
  const text = numbers.join('·');
  const width = 2 * RADIUS + Math.max(0, text.length - 2) * LETTER;
  // One at the edge stays on the map.
  const middle = within(left, (width / 2) * GROWTH, PLACES_WIDTH);
  const level = within(top, RADIUS * GROWTH, PLACES_HEIGHT);
  return (
    <g>
      <rect
        x={middle - width / 2}
        y={level - RADIUS}
        width={width}
        height={2 * RADIUS}
        rx={RADIUS}
      />
      <text x={middle} y={level}>
        {text}
      </text>
    </g>
  );
}

function within(place: number, half: number, size: number): number {
  return Math.min(Math.max(place, half), size - half);
}
