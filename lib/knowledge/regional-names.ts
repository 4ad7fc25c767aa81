import type { EntityId } from '@/lib/engine/model';
import { foldName } from './fold-name';
import type { Entry, Place } from './schema';

/**
 * A town that is written with its region: `Columbus, Ohio`. In a text those are two names, and the
 * second says which town of the first is meant.
 */
export interface RegionalName {
  readonly town: string;
  readonly region: EntityId;
}

/** States, provinces and countries by all their names. */
export type Regions = ReadonlyMap<string, EntityId>;

export function regionsByName(places: readonly Place[]): Regions {
  return new Map(
    places
      .filter(({ precision = 'point' }) => precision !== 'point')
      .flatMap((place) => textsOf(place).map((text) => [foldName(text), place.id] as const)),
  );
}

/** Null for a name without a comma, and where nothing is known by what follows it. */
export function regionalName(text: string, regions: Regions): RegionalName | null {
  const [town = '', behind, ...more] = text.split(', ');
  const region = behind === undefined ? undefined : regions.get(foldName(behind));
  return region === undefined || more.length > 0 ? null : { town, region };
}

/** The regions that a place is written with. */
export function regionsOf(place: Place, regions: Regions): readonly EntityId[] {
  return textsOf(place).flatMap((text) => regionalName(text, regions)?.region ?? []);
}

function textsOf({ name, names = [] }: Entry): readonly string[] {
  return [name, ...names.map((one) => (typeof one === 'string' ? one : one.text))];
}
