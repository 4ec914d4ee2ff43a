import { businessDate, businessDateOf, dateText, fen, formatYuan, grams, isPricedByWeight, jinText, measuredText, type OrderLineView, type OrderPage, type OrderState, type RefundView, baseQuantity, estimatedGrams } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';

const STATES: Record<OrderState, string> = {
  reserved: '等付款', paid: '已付款，等截单', locked: '农户在地里摘', packed: '称好了', dispatched: '车在路上', arrived: '到提货点了',
  partly_picked: '取了一部分', picked_up: '已取走', completed: '已取走', unclaimed: '没来取', donated: '捐出去了', late_picked: '后来取走了',
  expired: '没付款，放回去了', cancelled: '已取消',
};

export function stateText(state: OrderState): string {
  return STATES[state];
}

/** Nothing more happens to it: it can only be ordered again. */
export function isOver(state: OrderState): boolean {
  return ['picked_up', 'completed', 'late_picked', 'donated', 'cancelled', 'expired'].includes(state);
}

/** "今天的菜", or the day it was. */
export function orderTitle({ businessDate: date, serverNow }: OrderPage): string {
  return businessDateOf(new Date(serverNow)) === date ? '今天的菜' : `${dateText(businessDate(date))}的菜`;
}

export interface WeighedLine {
  readonly lineId: string;
  /** "花菜 约 1.6，实 1.42 斤". */
  readonly text: string;
  /** "退 ¥0.63" or "不补收". */
  readonly result: string;
  readonly refunded: boolean;
}

/** What the scale said about each line that is priced by weight. */
export function weighedLines(lines: readonly OrderLineView[]): WeighedLine[] {
  return lines.filter((line) => isPricedByWeight(line.unitKind) && line.packed !== null).map(weighed);
}

function weighed(line: OrderLineView): WeighedLine {
  const about = jinText(estimatedGrams(unitOf(line), baseQuantity(line.ordered)));
  const back = line.estimateFen - (line.billedFen ?? line.estimateFen);
  return {
    lineId: line.lineId,
    text: `${line.cropName} 约 ${about}，实 ${jinText(grams(line.packed ?? 0))} 斤`,
    result: back > 0 ? `退 ${formatYuan(fen(back))}` : '不补收',
    refunded: back > 0,
  };
}

/** "¥0.63 正在原路退回"; null while nothing goes back. */
export function refundNote({ refunds }: OrderPage): string | null {
  if (refunds.length === 0) return null;
  const sum = refunds.reduce((total, refund) => total + refund.fen, 0);
  const slowest = refunds.find(({ state }) => state !== 'succeeded') ?? refunds.find(({ way }) => way === 'original') ?? refunds[0]!;
  return `${formatYuan(fen(sum))} ${refundStanding(slowest)}`;
}

/** "正在原路退回", "已原路退回", "已进菜金". */
export function refundStanding({ state, way }: RefundView): string {
  if (way === 'credit') return '已进菜金';
  return state === 'succeeded' ? '已原路退回' : '正在原路退回';
}

const PACKING: Record<NonNullable<OrderLineView['packing']>, string | null> = {
  as_due: null, gift: '多的送你，不补收', light: '比订的轻，按秤上的重量算钱', fewer: '比订的少，按实际的数算钱',
};

/** What became of a line that is not as it was ordered; null for one that is. */
export function shortNote(line: OrderLineView): string | null {
  if (line.substituteFor) return '替不够的那份，不多收钱';
  return line.note ?? (line.packing && PACKING[line.packing]);
}

/** "2 把", "约 1.6 斤", "1.42 斤". */
export function lineAmount(line: OrderLineView): string {
  const unit = unitOf(line);
  if (line.packed !== null) return measuredText(unit, line.packed);
  if (!isPricedByWeight(line.unitKind)) return `${line.due} ${unit.name}`;
  return `约 ${jinText(estimatedGrams(unit, baseQuantity(line.due)))} 斤`;
}
