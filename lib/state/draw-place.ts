import type { EntityId } from '../engine/model';
import { sendMessage } from '../messages';

/** A small map around a place, as the `d` of an SVG path. Never throws: null where there is none. */
export async function drawPlace(id: EntityId): Promise<string | null> {
  try {
    return await sendMessage('drawPlace', id);
  } catch {
    return null;
  }
}
