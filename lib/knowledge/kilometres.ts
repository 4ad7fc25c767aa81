type Point = readonly [latitude: number, longitude: number];

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance of two points in degrees, on a sphere (haversine formula). */
export function kilometres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const latitude = Math.sin(((b[0] - a[0]) * rad) / 2) ** 2;
  const longitude = Math.sin(((b[1] - a[1]) * rad) / 2) ** 2;
  const chord = latitude + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * longitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
