import { ROAD_LENGTH, roadAt } from './road-path';

/** SVGPathElement.getTotalLength and getPointAtLength of the same path, in Chromium. */
const CHROMIUM = { length: 330.86, middle: [172.13, 107.11], before: [96.56, 108.83] } as const;

test('is as long as the browser finds it', () => {
  expect(Math.abs(ROAD_LENGTH - CHROMIUM.length)).toBeLessThan(0.5);
});

test('begins at the village and ends at the gate', () => {
  expect(roadAt(0)).toEqual([8, 104]);
  expect(roadAt(1)).toEqual([336, 108]);
  expect(roadAt(7)).toEqual([336, 108]);
});

test('a share of the road is a share of its length', () => {
  const away = ([x, y]: readonly [number, number], [ex, ey]: readonly [number, number]) => Math.hypot(x - ex, y - ey);
  expect(away(roadAt(0.5), CHROMIUM.middle)).toBeLessThan(0.5);
  expect(away(roadAt(0.27), CHROMIUM.before)).toBeLessThan(0.5);
});
