import type { OperatorDayPage } from '@cunshe/shared';

export interface CutOffProgressView {
  readonly locked: number;
  readonly orders: number;
  readonly note: string;
}

type Day = Pick<OperatorDayPage, 'cycleState' | 'orders' | 'points' | 'households'>;

/** Null before the cut-off, once every pick list is out, and on a day nobody ordered. */
export function cutOffProgress({ cycleState, orders, points, households }: Day): CutOffProgressView | null {
  const running = cycleState === 'closed' || cycleState === 'locked';
  if (!running || orders.count === 0 || households.tasks > 0) return null;
  const locked = Math.min(orders.count, points.reduce((sum, { bags }) => sum + bags, 0));
  return { locked, orders: orders.count, note: noteOf(locked, orders.count) };
}

function noteOf(locked: number, orders: number): string {
  if (locked === 0) return '等最后几分钟付款的，过了就锁单';
  return locked < orders ? '锁好的就不能再改了，接着排车、发采摘单' : '单都锁好了，正在排车、发采摘单';
}
