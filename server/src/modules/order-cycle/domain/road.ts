import { type BusinessDate, type DaySchedule, type OrderCycleView, instantAt } from '@cunshe/shared';

/** 一条路: the four stops of a day, the same for everybody. */
export function roadOf(schedule: DaySchedule, date: BusinessDate): OrderCycleView['road'] {
  const stop = (label: string, time: string) => ({ time, label, at: instantAt(date, time).toISOString() });
  return [stop('挂菜', schedule.opensAt), stop('截单', schedule.cutoffAt), stop('收菜', schedule.collectFrom), stop('取菜', schedule.pickupFrom)];
}
