import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/engine/model';
import type { MapFit, PlacesMap } from '@/lib/knowledge/places-map';
import { drawPlaces } from '@/lib/state/draw-place';

export interface DrawnPlaces {
  /**
   * Null where none of the places lies on a map; undefined, or that of the places before, until it
   * comes.
   */
  readonly map: PlacesMap | null | 'failed' | undefined;
  /** Asks for it once more. */
  readonly again: () => void;
}

/** One map of places, drawn anew when they change. */
export function usePlacesMap(places: readonly EntityId[], fit: MapFit): DrawnPlaces {
  const [map, setMap] = useState<DrawnPlaces['map']>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (places.length === 0) return;
    let late = false;
    void drawPlaces(places, fit).then((drawn) => {
      if (!late) setMap(drawn);
    });
    return () => {
      late = true;
    };
  }, [places.join(' '), fit, turn]);

  function again() {
    setMap(undefined);
    setTurn(turn + 1);
  }
  return { map, again };
}
