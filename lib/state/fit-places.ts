import type { EntityId } from '../engine/model';
import type { PlacesMap } from '../knowledge/places-map';
import { sendMessage } from '../messages';

/** One map of several places. Never throws: null where there is none. */
export async function fitPlaces(ids: readonly EntityId[]): Promise<PlacesMap | null> {
  try {
    return await sendMessage('fitPlaces', ids);
  } catch {
    return null;
  }
}
