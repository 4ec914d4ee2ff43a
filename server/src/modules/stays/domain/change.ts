import type { BusinessDate } from '@cunshe/shared';
import { nightsOf, obstacleOf, type Priced, priceOf } from './nights';

export interface Booked {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly people: number;
  readonly nights: readonly { readonly date: string; readonly fen: number }[];
  readonly depositFen: number;
}

export interface ChangeWish {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly people: number;
  readonly today: BusinessDate;
}

type Room = Priced & Parameters<typeof obstacleOf>[0];

/** The nights of a changed stay: those that stay keep the price at which they were booked, the others have today's. */
export function changedNights(room: Priced, { nights }: Booked, { from, to }: Pick<ChangeWish, 'from' | 'to'>): { readonly date: BusinessDate; readonly fen: number }[] {
  const before = new Map(nights.map(({ date, fen }) => [date, fen]));
  return nightsOf(from, to).map((date) => ({ date, fen: before.get(date) ?? priceOf(room, date) }));
}

/**
 * Why a stay cannot be changed so; null when it can. Other dates only while cancelling would still give everything back:
 * afterwards the household counts on those nights. `taken`: without the stay's own nights.
 */
export function changeObstacle(room: Room, booked: Booked, wish: ChangeWish, taken: ReadonlySet<string>, cancelRefundFen: number): string | null {
  const { from, to, people, today } = wish;
  if (from === booked.from && to === booked.to) return from < today ? '日子已经过了' : people > room.beds ? `这间睡 ${room.beds} 个人` : people === booked.people ? '和现在一样' : null;
  if (cancelRefundFen < booked.depositFen) return '过了能全退的时间，日子不能改了';
  const obstacle = obstacleOf(room, wish, taken);
  if (obstacle !== null) return obstacle;
  const total = changedNights(room, booked, wish).reduce((sum, { fen }) => sum + fen, 0);
  return total < booked.depositFen ? '房钱比付过的定金少，先取消再订' : null;
}
