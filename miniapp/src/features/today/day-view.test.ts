import type { OrderCycleView } from '@cunshe/shared';
import { closedText, cutoffLine, openingText, phaseOf, progressOf } from './day-view';

const at = (time: string) => `2026-11-23T${time}+08:00`;
const ms = (time: string) => Date.parse(at(time));
const road = [['06:30', '挂菜'], ['14:00', '截单'], ['15:00', '收菜'], ['17:00', '取菜']].map(([time, label]) => ({ time: time!, label: label!, at: new Date(ms(`${time}:00`)).toISOString() }));
const cycle: OrderCycleView = { id: 'c', businessDate: '2026-11-23', state: 'open', opensAt: road[0]!.at, cutoffAt: road[1]!.at, road };
const day = { cycle, nextOpensAt: new Date('2026-11-24T06:30:00+08:00').toISOString() };

describe('the day as the page tells it', () => {
  it('is half-open at the cut-off, as on the server', () => {
    expect(['06:29:59.999', '06:30:00.000', '13:59:59.999', '14:00:00.000'].map((time) => phaseOf(day, ms(time)))).toEqual(['before', 'open', 'open', 'after']);
    expect(phaseOf({ ...day, cycle: null }, ms('12:00:00'))).toBe('none');
    expect(phaseOf({ ...day, cycle: { ...cycle, state: 'cancelled' } }, ms('12:00:00'))).toBe('none');
  });

  it('says how long one can order, then when it opens again', () => {
    expect(cutoffLine(day, ms('11:42:00'))).toEqual({ lead: '还有', strong: '2 小时 18 分', rest: '截单，之后才下地摘' });
    expect(cutoffLine(day, ms('14:00:00'))).toEqual({ lead: '今天截单了，', strong: '明天 06:30 开园', rest: '' });
    expect(cutoffLine({ ...day, cycle: null, closedReason: '周日不送' }, ms('09:00:00'))).toEqual({ lead: '周日不送，', strong: '明天 06:30 开园', rest: '' });
    expect(['13:59:59.999', '14:00:00.000'].map((time) => closedText(day, ms(time)))).toEqual([null, '今天截单了，明天 06:30 开园']);
    expect(closedText({ cycle: null, nextOpensAt: null }, ms('09:00:00'))).toBe('今天不送菜，等下次开园');
    expect(openingText(new Date('2026-12-01T06:30:00+08:00').toISOString(), ms('12:00:00'))).toBe('12 月 1 日 06:30 开园');
    expect(openingText(null, ms('12:00:00'))).toBe('等下次开园');
  });

  it('moves along the road with the clock', () => {
    const shares = ['06:30:00', '10:15:00', '14:00:00', '17:00:00'].map((time) => progressOf(road, ms(time)));
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(new Set(shares).size).toBe(4);
    expect(progressOf([], ms('12:00:00'))).toBe(0);
  });
});
