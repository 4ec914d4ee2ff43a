/** The road of the day's drawing: two cubic curves in a 343 × 128 box, village left, community right. */
type Point = readonly [x: number, y: number];
type Curve = readonly [Point, Point, Point, Point];

export const ROAD = 'M8 104C60 92 104 122 168 108S274 94 336 108';

const CURVES: readonly Curve[] = [
  [[8, 104], [60, 92], [104, 122], [168, 108]],
  [[168, 108], [232, 94], [274, 94], [336, 108]],
];
const STEPS = 24;

function pointOn([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const at = (axis: 0 | 1) =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return [at(0), at(1)];
}

const POINTS: readonly Point[] = CURVES.flatMap((curve, index) =>
  Array.from({ length: STEPS + (index === 0 ? 1 : 0) }, (_, i) => pointOn(curve, (i + (index === 0 ? 0 : 1)) / STEPS)),
);

const LENGTHS: readonly number[] = POINTS.reduce<number[]>((sums, [x, y], i) => {
  const [px, py] = POINTS[i - 1] ?? [x, y];
  return [...sums, (sums[i - 1] ?? 0) + Math.hypot(x - px, y - py)];
}, []);

export const ROAD_LENGTH: number = LENGTHS[LENGTHS.length - 1] ?? 0;

/** Where a share of the road (0 to 1) lies in the drawing. */
export function roadAt(share: number): Point {
  const target = Math.min(1, Math.max(0, share)) * ROAD_LENGTH;
  const next = Math.max(1, LENGTHS.findIndex((length) => length >= target));
  const [from, to] = [POINTS[next - 1] ?? [8, 104], POINTS[next] ?? [336, 108]];
  const before = LENGTHS[next - 1] ?? 0;
  const part = (target - before) / ((LENGTHS[next] ?? ROAD_LENGTH) - before);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
