import { roadProgress, STOP_SHARES } from './road-progress';

const DAY = [390, 840, 900, 1020];

test('each stop is reached at its own minute', () => {
  expect(DAY.map((minute) => roadProgress(minute, DAY))).toEqual(STOP_SHARES);
});

test('between two stops the way goes with the clock', () => {
  expect(roadProgress(870, DAY)).toBeCloseTo((0.42 + 0.68) / 2, 10);
});

test('waits at the village before the day and at the gate after it', () => {
  expect(roadProgress(0, DAY)).toBe(0);
  expect(roadProgress(1439, DAY)).toBe(0.95);
});

test('two stops at one minute do not stop the day', () => {
  expect(roadProgress(840, [390, 840, 840, 1020])).toBe(0.68);
});
