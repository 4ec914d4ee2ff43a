import type { BoardStop, BoardVan } from '@cunshe/shared';
import { drawRoutes } from './route-sketch';
import { emptyBoard, positionText, riskText, speedText, verdictText, progressText, stopNote, stopTime, vanTag } from './board-words';

const stop = (so: Partial<BoardStop> = {}): BoardStop => ({
  stopId: 's', kind: 'collect', title: '07 号园', state: 'pending', latitude: 28, longitude: 113, at: '2026-11-23T07:05:00Z', earliestAt: '2026-11-23T07:02:00Z', latestAt: '2026-11-23T07:09:00Z', lateMinutes: 0, temperature: null, photoIds: [], ...so,
});
const van = (so: Partial<BoardVan> = {}): BoardVan => ({ vanId: 'v', routeId: 'r', vanName: '1 号车', driverName: '何师傅', hasDriver: true, state: 'running', lateMinutes: 0, seenAt: '2026-11-23T07:00:00Z', position: null, floatLeftFen: 0, stops: [stop()], ...so });
const now = new Date('2026-11-23T07:05:00Z');

test('a van is on time, late, silent, or will miss a gate', () => {
  expect([van(), van({ lateMinutes: 8 }), van({ seenAt: '2026-11-23T06:30:00Z' }), van({ stops: [stop({ kind: 'drop', lateMinutes: 3 })] }), van({ state: 'idle', stops: [] }), van({ hasDriver: false })].map((each) => vanTag(each, now).text)).toEqual([
    '准点', '晚 8 分钟', '35 分钟没消息', '要误点', '没出车', '没有司机',
  ]);
});

test('a stop says when and what', () => {
  expect([stopTime(stop()), stopTime(stop({ latestAt: '2026-11-23T07:02:00Z' }))]).toEqual(['15:02–15:09', '15:02']);
  expect([stop(), stop({ state: 'done' }), stop({ kind: 'drop', lateMinutes: 4 }), stop({ state: 'skipped' }), stop({ kind: 'drop', state: 'done', temperature: 65 })].map(stopNote)).toEqual(['没到', '收完了', '会晚 4 分钟', '没收', '卸完了，车厢 6.5℃']);
  expect(progressText(van({ stops: [stop(), stop({ state: 'done' })] }))).toBe('1 / 2 站');
});

test('the sketch has a mark for every stop, whatever there is', () => {
  const drawn = drawRoutes([van({ stops: [stop({ latitude: 28.2 }), stop({ kind: 'station', longitude: 113.1 }), stop({ kind: 'drop', title: '九峰小区东门', state: 'done' })] })], 'light');
  expect([drawn.match(/<circle|<rect x/g)!.length > 3, drawn.includes('九峰东门'), drawn.includes('07 号园</text>')]).toEqual([true, true, true]);
  expect(drawRoutes([], 'dark')).toContain('</svg>');
  expect(drawRoutes([van({ position: { latitude: 28.1, longitude: 112.9, at: '' } })], 'light')).toContain('van-here');
});

test('a van says before the drop what the checker says, and an empty board says why', () => {
  expect([undefined, null].map((each) => verdictText(each).good)).toEqual([null, false]);
  expect(verdictText({ against: ['东门 17:03 才卸完，晚 8 分钟'], warnings: [] })).toEqual({ text: '东门 17:03 才卸完，晚 8 分钟', good: false });
  expect(verdictText({ against: [], warnings: ['西门 16:58 才卸完，晚 3 分钟'] })).toEqual({ text: '能收，但西门 16:58 才卸完，晚 3 分钟', good: true });
  expect(emptyBoard({ vans: [], unserved: [] }).title).toContain('还没有车');
  expect(emptyBoard({ vans: [{} as BoardVan], unserved: [{ title: '07', reason: '没有车' }] }).title).toContain('送到');
  expect(emptyBoard({ vans: [{} as BoardVan], unserved: [] }).title).toContain('还没出来');
});

test('a plan says where it is likeliest to be late, a van when it told where it is', () => {
  expect(riskText({ slackMinutes: 4, tightGates: 2, tightestGate: '九峰东门' })).toEqual({ text: '2 个门余不到 10 分钟，九峰东门最紧，只余 4 分钟', risky: true });
  expect(riskText({ slackMinutes: 23, tightGates: 0, tightestGate: '九峰东门' }).text).toBe('不大：最紧的九峰东门也余 23 分钟');
  expect(riskText({ slackMinutes: null, tightGates: 0, tightestGate: null }).text).toBe('没有车走');
  expect([positionText(van()), positionText(van({ position: { latitude: 28, longitude: 113, at: '2026-11-23T07:20:00Z' } }))]).toEqual([null, '15:20 报过位置，几点到按它算']);
});

test('what was learnt of the roads is told in percent', () => {
  expect([speedText('lanes', 1_200), speedText('road', 900), speedText('road', 1_001)]).toEqual(['三公里以内的路比估的慢 20%', '三公里以上的路比估的快 10%', '三公里以上的路和估的一样']);
});
