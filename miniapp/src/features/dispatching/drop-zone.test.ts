import { TRAY_PX, zoneAt } from './drop-zone';

const window = { width: 375, height: 812 };

test('vans stand side by side at the lower edge; above it nothing is dropped', () => {
  const y = window.height - TRAY_PX;
  const zones = [[10, y], [370, y], [375, 812], [10, y - 1]].map(([x, top]) => zoneAt({ x: x!, y: top!, ...window }, 2));
  expect(zones).toEqual([0, 1, 1, null]);
  expect(zoneAt({ x: 10, y, ...window }, 0)).toBeNull();
});
