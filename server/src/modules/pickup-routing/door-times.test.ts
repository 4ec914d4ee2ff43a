import { businessDate, DEFAULT_DAY_SCHEDULE, instantAt, timeOfDay } from '@cunshe/shared';
import fc from 'fast-check';
import { routeCutoff } from '../catalogue/domain/route-cutoff';
import { estimatedTravel } from './solver/travel';
import { type DayAhead, doorTimes } from './door-times';

const DATE = businessDate('2026-11-23');
const cycle = { opensAt: instantAt(DATE, '06:30'), cutoffAt: instantAt(DATE, '14:00') };
const day = (change: Partial<DayAhead> = {}): DayAhead => ({
  businessDate: DATE, schedule: DEFAULT_DAY_SCHEDULE, station: { latitude: 28, longitude: 112.99 }, doors: 12, vans: 2,
  households: [{ id: 'near', latitude: 28.001, longitude: 112.99 }, { id: 'far', latitude: 28.05, longitude: 112.99 }], gates: [{ latitude: 28.1, longitude: 112.99 }], ...change,
});
const doorsOf = (change: Partial<DayAhead> = {}) => new Map(doorTimes(day(change), estimatedTravel).map((door) => [door.householdId, door]));

describe('doorTimes', () => {
  it('counts back from the pick-up through gates, road, sorting and a van’s share of the doors', () => {
    const doors = doorsOf();
    expect([timeOfDay(doors.get('near')!.doorBy), timeOfDay(doors.get('far')!.doorBy)]).toEqual(['15:32', '15:18']);
    expect(doors.get('near')!.why).toBe('从 17:00 倒推：留 5 分，1 个门卸菜 5 分，路上 27 分，分拣 13 分，一车收 6 家 38 分');
    expect(routeCutoff(cycle, doors.get('far'), { name: '葱', category: '调味' })).toBeNull(); // everybody's cut-off comes first
    const late = doorsOf({ doors: 40 }).get('far');
    expect(routeCutoff(cycle, late, { name: '红薯', category: '根茎' })).toEqual({ at: instantAt(DATE, '13:30'), why: expect.stringMatching(/^从 17:00 倒推：.*，摘好红薯 60 分$/) });
  });

  it('knows no time without a van, a gate, the station, or the household on the map', () => {
    const nowhere = { latitude: 0, longitude: 0 };
    for (const change of [{ vans: 0 }, { gates: [] }, { station: nowhere }]) expect(doorsOf(change).size).toBe(0);
    expect([...doorsOf({ households: [{ id: 'lost', ...nowhere }, { id: 'near', latitude: 28.001, longitude: 112.99 }] }).keys()]).toEqual(['near']);
  });

  it('never gets later with a door more, is never before the vans set out; the cut-off stays within the day', () => {
    const degrees = fc.integer({ min: -200, max: 200 });
    const wish = fc.record({ doors: fc.nat(200), more: fc.nat(50), vans: fc.integer({ min: 1, max: 9 }), north: degrees, east: degrees, category: fc.constantFrom('叶菜', '根茎', '禽蛋', '没听过') });
    fc.assert(
      fc.property(wish, ({ doors, more, vans, north, east, category }) => {
        const households = [{ id: 'h', latitude: 28 + north / 1_000, longitude: 112.99 + east / 1_000 }];
        const [few, many] = [doors, doors + more].map((each) => doorsOf({ doors: each, vans, households }).get('h')!);
        expect(many!.doorBy.getTime()).toBeLessThanOrEqual(few!.doorBy.getTime());
        expect(many!.doorBy.getTime()).toBeGreaterThanOrEqual(instantAt(DATE, DEFAULT_DAY_SCHEDULE.collectFrom).getTime());
        const [early, later] = [many, few].map((door) => routeCutoff(cycle, door, { name: '菜', category })?.at.getTime() ?? cycle.cutoffAt.getTime());
        expect(early).toBeLessThanOrEqual(later!);
        expect(later).toBeLessThanOrEqual(cycle.cutoffAt.getTime());
        expect(early).toBeGreaterThan(cycle.opensAt.getTime());
        expect(early! % 300_000).toBe(0);
      }),
    );
  });
});
