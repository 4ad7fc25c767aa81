import './DrawnMap.css';
import './LocatorMap.css';
import type { EntityId } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import { MAP_HEIGHT, MAP_WIDTH } from '@/lib/knowledge/locator-map';
import { useAnswer } from './use-answer';

interface Props {
  readonly place: EntityId;
  readonly name: string;
  /** The `d` of an SVG path around the place; null where there is none. */
  readonly onDraw: (place: EntityId) => Promise<string | null>;
}

/** Where in the world a place lies: coasts, today's borders, and a dot. Empty until it is drawn. */
export function LocatorMap({ place, name, onDraw }: Props) {
  const path = useAnswer(() => onDraw(place), place);
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
