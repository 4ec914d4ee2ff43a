import { type TimelineEntry, fen, formatYuan } from '@cunshe/shared';

export interface OrderMoments {
  readonly paidAt: Date | null;
  readonly cutoffAt: Date;
  readonly lockedAt: Date | null;
  readonly packedAt: Date | null;
  readonly dispatchedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly expiredAt: Date | null;
}

export interface TimelineFacts extends OrderMoments {
  readonly totalFen: number;
  readonly pointName: string;
  /** The delegate who took it; null when nobody else came. */
  readonly takenBy: string | null;
  /** Gardens the order's lines come from. */
  readonly gardens: number;
  readonly refunds: readonly { readonly fen: number; readonly at: Date; readonly done: boolean; readonly way: 'original' | 'credit' }[];
}

/** What has happened to an order, latest first. */
export function timelineOf(facts: TimelineFacts): TimelineEntry[] {
  const moments: (readonly [TimelineEntry['kind'], Date | null, string])[] = [
    ['paid', facts.paidAt, `已付 ${formatYuan(fen(facts.totalFen))}`],
    ['cutoff', facts.lockedAt && facts.cutoffAt, `截单，${gardensText(facts.gardens)}下地采摘`],
    ['weighed', facts.packedAt, '门口过秤，重量定了'],
    ['dispatched', facts.dispatchedAt, '装车出发'],
    ['arrived', facts.arrivedAt, `到了${facts.pointName}，可以取了`],
    ['picked_up', facts.pickedUpAt, facts.takenBy ? `${facts.takenBy}帮你取走了` : '菜取走了'],
    ['cancelled', facts.cancelledAt, facts.paidAt ? '订单取消，全部退款' : '订单取消'],
    ['expired', facts.expiredAt, '没在时间内付款，菜已经放回去了'],
    ...facts.refunds.map((refund) => ['refunded', refund.at, refundText(refund)] as const),
  ];
  return moments
    .flatMap(([kind, at, title]) => (at ? [{ kind, at: at.toISOString(), title }] : []))
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.at === b.entry.at ? b.index - a.index : a.entry.at < b.entry.at ? 1 : -1))
    .map(({ entry }) => entry);
}

function refundText({ fen: sum, done, way }: TimelineFacts['refunds'][number]): string {
  if (way === 'credit') return `${formatYuan(fen(sum))} 进了菜金`;
  return done ? `${formatYuan(fen(sum))} 已原路退回` : `${formatYuan(fen(sum))} 正在原路退回`;
}

function gardensText(gardens: number): string {
  const spoken: Record<number, string> = { 1: '一个', 2: '两个' };
  return `${spoken[gardens] ?? `${gardens} 个`}菜园`;
}
