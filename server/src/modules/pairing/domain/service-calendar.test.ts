import { addDays, businessDate } from '@cunshe/shared';
import { closureOn, isServiceDay, nextServiceDay, type ServiceCalendar, type WeekdayRule } from './service-calendar';

const WORKDAYS: WeekdayRule = { fromDate: '2026-01-01', weekdays: '12345', closesOnHolidays: true };
const calendar = (rules: readonly WeekdayRule[], closed: readonly [string, string | null][] = []): ServiceCalendar => ({ rules, closedDates: new Map(closed) });
const why = (served: ServiceCalendar, date: string) => closureOn(served, businessDate(date))?.reason ?? null;

describe('the days a pairing serves', () => {
  it('are its weekdays, without public holidays, with make-up workdays', () => {
    const workdays = calendar([WORKDAYS]);
    expect(['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11'].map((date) => why(workdays, date))).toEqual([null, '国庆节', '国庆节', null, null, '周日不送']);
  });

  it('serve on a holiday where the pairing says so, and on no make-up Saturday when it leaves out other workdays', () => {
    expect(why(calendar([{ ...WORKDAYS, closesOnHolidays: false }]), '2026-10-01')).toBeNull();
    expect(why(calendar([{ ...WORKDAYS, weekdays: '1357' }]), '2026-10-10')).toBe('周六不送');
  });

  it('follow the rule in force on each date', () => {
    const changed = calendar([{ ...WORKDAYS, weekdays: '1234567' }, { ...WORKDAYS, fromDate: '2026-11-30' }]);
    expect(['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-05'].map((date) => why(changed, date))).toEqual([null, null, null, '周六不送']);
  });

  it('give what the operator wrote before any other reason', () => {
    const closed = calendar([WORKDAYS], [['2026-10-01', '农田进水'], ['2026-10-08', null]]);
    expect([why(closed, '2026-10-01'), why(closed, '2026-10-08')]).toEqual(['农田进水', '今天不送菜']);
  });

  it('have a next one, the first that is served; none where none is', () => {
    const workdays = calendar([WORKDAYS]);
    const from = businessDate('2026-09-30');
    const next = nextServiceDay(workdays, from)!;
    expect(next).toBe('2026-10-08');
    for (let date = addDays(from, 1); date < next; date = addDays(date, 1)) expect(isServiceDay(workdays, date)).toBe(false);
    expect(nextServiceDay(calendar([{ ...WORKDAYS, weekdays: '' }]), from)).toBeNull();
  });
});
