import { businessDate, dateText, fen, formatYuan, type CalledOffDay, type ServiceDayView } from '@cunshe/shared';

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** "11 月 29 日 周日". */
export function dayText({ date, weekday }: Pick<ServiceDayView, 'date' | 'weekday'>): string {
  return `${dateText(businessDate(date))} ${WEEKDAYS[weekday - 1]}`;
}

/** Vans have not set out: it can still be called off as a whole. */
export function canCallOff({ state }: ServiceDayView): boolean {
  return state !== null && ['planned', 'open', 'closed', 'locked'].includes(state);
}

export function calledOffText({ orders, ordersLeft, refundFen, refundedFen, done }: CalledOffDay): string {
  if (done) return orders === 0 ? '没有人订，都告诉了' : `${orders} 单全部取消，${formatYuan(fen(refundedFen))} 都退到账了`;
  return `取消了 ${orders - ordersLeft} / ${orders} 单，退到账 ${formatYuan(fen(refundedFen))} / ${formatYuan(fen(refundFen))}`;
}
