import { type CsvRow, parseCsv } from '../csv';
import { kilometres } from '../kilometres';
import type { Knowledge, Place } from '../schema';
import type { Finding } from './finding';

/** Towns grow, and data sets take another middle. */
const TOLERANCE_KM = 10;
/** Farther away it is another town of the same name. */
const SAME_TOWN_KM = 300;
/** Beyond a country's outermost towns it may still go on a little, in degrees. */
const MARGIN = 0.5;

/** Places lie within the country that they belonged to last, and where their namesake lies. */
export function comparePlaces(
  { places }: Knowledge,
  boxes: string,
  towns: string,
): readonly Finding[] {
  const boxOf = new Map(parseCsv(boxes).map((row) => [row.title ?? '', row]));
  const titles = new Map(places.map(({ id, wikipedia }) => [id, wikipedia ?? '']));
  const namesakes = Map.groupBy(parseCsv(towns), ({ name = '' }) => name);
  return places
    .filter(({ thin }) => thin !== true)
    .flatMap((place) => [
      ...checkBox(place, boxOf, titles),
      ...(place.precision === 'region' || place.precision === 'country'
        ? []
        : checkNamesakes(place, namesakes)),
    ]);
}

function checkBox(
  place: Place,
  boxOf: ReadonlyMap<string, CsvRow>,
  titles: ReadonlyMap<string, string>,
): readonly Finding[] {
  const country = place.precision === 'country' ? place.id : place.within?.at(-1)?.id;
  const box = boxOf.get(titles.get(country ?? '') ?? '');
  if (!box || isInside(place.at, box)) return [];
  const message = `${place.id}: ${place.at.join(', ')} is not in ${country}`;
  return [{ rule: 'outside-country', about: place.id, message }];
}

function isInside([latitude, longitude]: Place['at'], box: CsvRow): boolean {
  return (
    latitude >= Number(box.south) - MARGIN &&
    latitude <= Number(box.north) + MARGIN &&
    longitude >= Number(box.west) - MARGIN &&
    longitude <= Number(box.east) + MARGIN
  );
}

function checkNamesakes(
  place: Place,
  namesakes: ReadonlyMap<string, readonly CsvRow[]>,
): readonly Finding[] {
  const names = [place.name, ...(place.names ?? [])].map((name) =>
    typeof name === 'string' ? name : name.text,
  );
  const towns = [...new Set(names)].flatMap((name) => namesakes.get(name) ?? []);
  const far = towns.map((town) => ({
    town,
    distance: kilometres(place.at, [Number(town.lat), Number(town.lon)]),
  }));
  const nearest = far.toSorted((a, b) => a.distance - b.distance)[0];
  if (!nearest || nearest.distance <= TOLERANCE_KM || nearest.distance > SAME_TOWN_KM) return [];
  const where = `${nearest.town.name} of GeoNames is ${Math.round(nearest.distance)} km away`;
  return [{ rule: 'coordinates-differ', about: place.id, message: `${place.id}: ${where}` }];
}
