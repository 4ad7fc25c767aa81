import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As much of a TopoJSON file as is read here. */
interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  /** Each line as steps from point to point, on the grid of `transform`. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

/** Points nearer than this to the one before are left out; in hundredths of a degree. */
const LEAST_STEP = 8;

/**
 * Coasts and today's borders (Natural Earth 1:50m, public domain), as lines of longitude and latitude
 * in hundredths of a degree: the first point, then steps.
 */
export function compileMap(): number[][] {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const { transform, arcs }: Topology = JSON.parse(readFileSync(path, 'utf8'));
  const [scale, translate] = [transform.scale, transform.translate];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    let [fromX, fromY] = [0, 0];
    const line: number[] = [];
    for (const [index, [dx, dy]] of arc.entries()) {
      x += dx;
      y += dy;
      const east = Math.round((x * scale[0] + translate[0]) * 100);
      const north = Math.round((y * scale[1] + translate[1]) * 100);
      const far = Math.hypot(east - fromX, north - fromY) >= LEAST_STEP;
      if (index > 0 && index < arc.length - 1 && !far) continue;
      line.push(east - fromX, north - fromY);
      [fromX, fromY] = [east, north];
    }
    return line;
  });
}
