import { businessDate, businessDateOf, type CreditMovement, dateText, fen, formatYuan, timeOfDay } from '@cunshe/shared';

/** "+¥0.60", "−¥0.60". */
export function movementSum({ fen: sum }: Pick<CreditMovement, 'fen'>): string {
  return `${sum > 0 ? '+' : '−'}${formatYuan(fen(Math.abs(sum)))}`;
}

/** "称重退差价", "付菜钱". */
export function movementTitle({ reason }: Pick<CreditMovement, 'reason'>): string {
  return reason ?? '付菜钱';
}

/** "11 月 23 日 16:20·还剩 ¥0.20". */
export function movementNote({ at, fen: sum, leftFen }: Pick<CreditMovement, 'at' | 'fen' | 'leftFen'>): string {
  const when = new Date(at);
  const time = `${dateText(businessDate(businessDateOf(when)))} ${timeOfDay(when)}`;
  if (leftFen === null) return time;
  if (leftFen === 0) return `${time}·用完了`;
  return leftFen === sum ? `${time}·还没用` : `${time}·还剩 ${formatYuan(fen(leftFen))}`;
}
