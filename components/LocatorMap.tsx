import './DrawnMap.css';
import './LocatorMap.css';
import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import { MAP_HEIGHT, MAP_WIDTH } from '@/lib/knowledge/locator-map';

interface Props {
  readonly place: EntityId;
  readonly name: string;
  /** The `d` of an SVG path around the place; null where there is none. */
  readonly onDraw: (place: EntityId) => Promise<string | null>;
}

/** Where in the world a place lies: coasts, today's borders, and a dot. Empty until it is drawn. */
export function LocatorMap({ place, name, onDraw }: Props) {
  const [path, setPath] = useState<string | null>(null);

  useEffect(() => {
    let late = false;
    void onDraw(place).then((drawn) => {
      if (!late) setPath(drawn);
    });
    return () => {
      late = true;
    };
  }, [place]);

  return (
    <svg
      class="drawn-map locator-map"
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      role="img"
      aria-label={t('map_of', name)}
    >
      {path && <path d={path} />}
      <circle cx={MAP_WIDTH / 2} cy={MAP_HEIGHT / 2} r="4" />
    </svg>
  );
}
