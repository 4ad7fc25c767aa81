import type { EntityId } from '../engine/model';
import type { MapFit, PlacesMap } from '../knowledge/places-map';
import { sendMessage } from '../messages';

/** A small map around a place, as the `d` of an SVG path. Never throws: null where there is none. */
export async function drawPlace(id: EntityId): Promise<string | null> {
  try {
    return await sendMessage('drawPlace', id);
  } catch {
    return null;
  }
}

/**
 * One map of several places; null where none of them lies on one. Never throws: `failed` where no
 * answer comes.
 */
export async function drawPlaces(
  ids: readonly EntityId[],
  fit: MapFit,
): Promise<PlacesMap | null | 'failed'> {
  try {
    return await sendMessage('drawPlaces', { ids, fit });
  } catch {
    return 'failed';
  }
}
