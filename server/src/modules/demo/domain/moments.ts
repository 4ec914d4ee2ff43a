import { type BusinessDate, type DemoMoment, instantAt, type TimeOfDay } from '@cunshe/shared';

/** Stops of the strip that moves the demo's day (DOMAIN §1), in order. */
const MOMENTS: readonly { readonly time: TimeOfDay; readonly label: string }[] = [
  { time: '06:30', label: '开园挂菜' },
  { time: '11:42', label: '上午订菜' },
  { time: '13:50', label: '快截单了' },
  { time: '14:05', label: '锁单下地' },
  { time: '15:10', label: '上门收菜' },
  { time: '16:30', label: '车到小区' },
  { time: '17:00', label: '住户取菜' },
  { time: '19:00', label: '收摊对账' },
  { time: '20:00', label: '挂明天的菜' },
];

export function momentsAt(date: BusinessDate, now: Date): DemoMoment[] {
  return MOMENTS.map(({ time, label }) => ({ time, label, passed: instantAt(date, time) <= now }));
}

/** Where a demo begins, whatever the hour: late enough for a lively day, early enough to order at once. */
export function demoStart(date: BusinessDate): Date {
  return instantAt(date, '11:42');
}
