import { drawQr } from './qr-drawing';
import { drawRoad } from './road-drawing';
import { STOP_SHARES } from './road-progress';
import { svgUrl } from './svg-data';

/** A tap may send 2 KB and a first view 30 KB (PERFORMANCE.md); a drawing is only a part of it. */
const DRAWING_BYTES = 4_000;

test('a drawing survives the way through CSS', () => {
  const svg = "<svg><path d='M0 0' fill='#25693a'/></svg>";
  const inside = /^url\("data:image\/svg\+xml,(.*)"\)$/.exec(svgUrl(svg))?.[1] ?? '';
  expect(inside).not.toMatch(/[<>#"]/);
  expect(decodeURIComponent(inside)).toBe(svg);
});

test('the road ticks exactly the stops that are behind', () => {
  const ticks = (progress: number) => drawRoad(progress, 'van', STOP_SHARES, 'light').split('l2 2.2').length - 1;
  expect([0, 0.06, 0.5, 0.95].map(ticks)).toEqual([0, 1, 2, 4]);
});

test('drawings stay small', () => {
  expect(svgUrl(drawRoad(0.5, 'van', STOP_SHARES, 'dark')).length).toBeLessThan(DRAWING_BYTES);
  expect(svgUrl(drawQr('cunshe:386217:0123456789abcdef')).length).toBeLessThan(DRAWING_BYTES);
});

test('different codes look different', () => {
  expect(drawQr('386217')).not.toBe(drawQr('386218'));
});
