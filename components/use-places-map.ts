import type { EntityId } from '@/lib/engine/model';
import type { PlacesMap } from '@/lib/knowledge/places-map';
import { drawPlaces } from '@/lib/state/draw-place';
import { useAnswer } from './use-answer';

/** One map of places, drawn anew when they change; undefined until it comes, null where there is none. */
export function usePlacesMap(places: readonly EntityId[]): PlacesMap | null | undefined {
  return useAnswer(() => drawPlaces(places), places.join(' '));
}
