import fc from 'fast-check';
import * as shared from '../src';
import {
  DEFAULT_DAY_SCHEDULE, ORDER_STATES, ORDER_CYCLE_STATES, addDays, allRoutes, businessDate, businessDateOf, canBecome, durationText,
  instantAt, isWithinWindow, listingWindowOf, locksAt, orderWindowOf, pathParameters, reservationExpiresAt, statesBefore, timeOfDay, weekdayOf,
} from '../src';

const day = businessDate('2026-11-23');

describe('business date', () => {
  it('is the calendar date in Shanghai', () => {
    expect(businessDateOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(businessDateOf(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
  });

  it('round-trips every minute of every day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (instant) => {
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
        expect(instantAt(businessDateOf(minute), timeOfDay(minute)).getTime()).toBe(minute.getTime());
      }),
    );
  });

  it('counts over month ends and leap days', () => {
    expect(addDays(businessDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(businessDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(weekdayOf(day)).toBe(1);
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', ''])('refuses %p', (text) => expect(() => businessDate(text)).toThrow(RangeError));

  it('speaks durations', () => {
    expect([8_280_000, 7_200_000, 59_000].map(durationText)).toEqual(['2 小时 18 分', '2 小时', '不到 1 分']);
  });
});

describe('the order window', () => {
  const window = orderWindowOf(DEFAULT_DAY_SCHEDULE, day);
  it('is half-open: the last millisecond counts, the cut-off does not', () => {
    expect(isWithinWindow(window, new Date(window.cutoffAt.getTime() - 1))).toBe(true);
    expect(isWithinWindow(window, window.cutoffAt)).toBe(false);
    expect(isWithinWindow(window, window.opensAt)).toBe(true);
    expect(isWithinWindow(window, new Date(window.opensAt.getTime() - 1))).toBe(false);
  });

  it('lets no reservation outlive the cut-off by more than the grace', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 27_000_000 }), (since) => {
        const reservedAt = new Date(window.opensAt.getTime() + since);
        const expires = reservationExpiresAt(DEFAULT_DAY_SCHEDULE, window.cutoffAt, reservedAt);
        expect(expires.getTime()).toBeLessThanOrEqual(locksAt(DEFAULT_DAY_SCHEDULE, window.cutoffAt).getTime());
        expect(expires.getTime() - reservedAt.getTime()).toBeLessThanOrEqual(600_000);
      }),
    );
  });

  it('lets farmers list from 20:00 the evening before', () => {
    expect(listingWindowOf(DEFAULT_DAY_SCHEDULE, day).opensAt.toISOString()).toBe('2026-11-22T12:00:00.000Z');
  });
});

describe('state tables', () => {
  const machines = Object.entries(shared).filter(([name]) => name.endsWith('_STATES')) as [string, Record<string, readonly string[]>][];

  it.each(machines)('%s names only its own states', (_, machine) => {
    for (const next of Object.values(machine).flat()) expect(Object.keys(machine)).toContain(next);
  });

  it('never re-opens a cycle, never revives a cancelled order, keeps a late payment', () => {
    expect(statesBefore(ORDER_CYCLE_STATES, 'open')).toEqual(['planned']);
    expect(canBecome(ORDER_STATES, 'cancelled', 'paid')).toBe(false);
    expect(canBecome(ORDER_STATES, 'expired', 'paid')).toBe(true);
  });
});

describe('the contract', () => {
  it('has no two routes on one method and path', () => {
    const addresses = allRoutes().map(({ route }) => `${route.method} ${route.path.replace(/:[A-Za-z]+/g, ':')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('remembers keys only for writes', () => {
    for (const { name, route } of allRoutes()) expect([name, route.method === 'GET' && route.idempotent]).toEqual([name, false]);
    expect(pathParameters('/farmer/:householdId/listings/:id')).toEqual(['householdId', 'id']);
  });
});
