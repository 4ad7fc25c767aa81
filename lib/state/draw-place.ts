import type { EntityId } from '../engine/model';
import { sendMessage } from '../messages';
import type { PlacesDrawn } from '../messages/library';

/** A small map around a place, as the `d` of an SVG path. Never throws: null where there is none. */
export async function drawPlace(id: EntityId): Promise<string | null> {
  try {
    return await sendMessage('drawPlace', id);
  } catch {
    return null;
  }
}

export type { PlacesDrawn };

/** Places on one map. Never throws: null where it cannot be drawn. */
export async function drawPlaces(ids: readonly EntityId[]): Promise<PlacesDrawn | null> {
  if (ids.length === 0) return null;
  try {
    return await sendMessage('drawPlaces', ids);
  } catch {
    return null;
  }
}
