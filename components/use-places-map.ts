import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/engine/model';
import type { PlacesMap } from '@/lib/knowledge/places-map';
import { drawPlaces } from '@/lib/state/draw-place';

/** One map of places, drawn anew when they change; null until it comes, and where there is none. */
export function usePlacesMap(places: readonly EntityId[]): PlacesMap | null {
  const [map, setMap] = useState<PlacesMap | null>(null);
  useEffect(() => {
    let late = false;
    void drawPlaces(places).then((drawn) => {
      if (!late) setMap(drawn);
    });
    return () => {
      late = true;
    };
  }, [places.join(' ')]);
  return map;
}
