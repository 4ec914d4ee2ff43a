import { drivenSeconds } from './driven-seconds';

const START = new Date('2026-03-14T06:30:00.000Z');
const at = (seconds: number) => new Date(START.getTime() + seconds * 1_000);
/** Heard by the server so many seconds after setting out, done by the phone's own clock. */
const step = (heard: number, noted: number | null) => ({ at: at(heard), byPhone: noted === null ? null : at(noted) });
/** Nine hours slow. */
const OFF = -32_400;

test.each([
  ['told as they were done', step(600, 600), step(1_000, 1_000), 400],
  ['told as they were done by a phone that is nine hours slow', step(600, 600 + OFF), step(1_000, 1_000 + OFF), 400],
  ['by nobody’s phone', step(600, null), step(1_000, null), 400],
  ['both told late, in one go', step(3_000, 600), step(3_001, 1_000), 400],
  ['both told late by a slow phone', step(3_000, 600 + OFF), step(3_001, 1_000 + OFF), 400],
  ['the second told late', step(600, 600), step(3_000, 1_000), 400],
  ['the first told late', step(990, 600), step(1_000, 1_000), 400],
])('a drive, its steps %s', (_how, left, reached, seconds) => expect(drivenSeconds(left, reached, START)).toBe(seconds));

test.each([
  ['the phone’s clock was put back between them', step(600, 600), step(1_000, 1_000 + OFF), START],
  ['the phone’s clock jumped beyond the whole run', step(600, 600 + OFF), step(1_000, 1_000), START],
  ['nobody knows when the van set out', step(3_000, 600), step(3_001, 1_000), null],
])('a drive teaches nothing when %s', (_why, left, reached, startedAt) => expect(drivenSeconds(left, reached, startedAt)).toBeNull());
