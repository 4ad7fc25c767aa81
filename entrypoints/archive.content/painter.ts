import { COLOURS, type Colour } from '@/lib/notes/highlight';
import { ANNOTATION_TYPES, type AnnotationType } from '@/lib/state/settings';

/** What is painted, by its name in the registry after `dateline-`. */
export type Layer = AnnotationType | `${'mark' | 'over' | 'under'}-${Colour}` | 'open';

/** Paints ranges of the page without touching its elements. */
export interface Painter {
  /** Shows exactly these ranges on a layer; none takes the layer away. */
  paint(layer: Layer, ranges: readonly Range[]): void;
  /** Takes away all that we painted, and nothing else. */
  clear(): void;
}

/** Later ones lie on top. */
const PRIORITY = { mark: 1, over: 2, type: 3, open: 4 } as const;

export function createPainter(): Painter {
  const painted = new Map<string, Highlight>();

  return {
    paint(layer, ranges) {
      const name = `dateline-${layer}`;
      remove(name, painted.get(name));
      painted.delete(name);
      if (ranges.length === 0) return;
      const highlight = new Highlight();
      highlight.priority = priorityOf(layer);
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(name, highlight);
      painted.set(name, highlight);
    },
    clear() {
      for (const [name, highlight] of painted) remove(name, highlight);
      painted.clear();
    },
  };
}

/** Takes away what an earlier script painted that is not there any more. */
export function wipeAll(): void {
  const marks = COLOURS.flatMap((colour) =>
    (['mark', 'over', 'under'] as const).map((how) => `${how}-${colour}` as const),
  );
  const layers: readonly Layer[] = [...ANNOTATION_TYPES, ...marks, 'open'];
  for (const layer of layers) CSS.highlights.delete(`dateline-${layer}`);
}

/** A younger script of ours may have painted there meanwhile; that stays. */
function remove(name: string, highlight: Highlight | undefined): void {
  if (highlight && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

function priorityOf(layer: Layer): number {
  if (layer === 'open') return PRIORITY.open;
  if (layer.startsWith('mark-')) return PRIORITY.mark;
  return layer.includes('-') ? PRIORITY.over : PRIORITY.type;
}
