import { type FeeLine, type FeeType, fen, formatYuan, type QuotePage } from '@cunshe/shared';
import type { SplitLine, SplitPart } from '@/ui/split-bar';

const FEES: Record<FeeType, { part: SplitPart; label: string }> = {
  transport: { part: 'van', label: '司机和车' },
  point: { part: 'point', label: '提货点' },
  packing: { part: 'point', label: '分装' },
  operator: { part: 'platform', label: '运营方' },
};

const COUNTS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Who gets what, farmers first; together exactly what is paid. */
export function splitOf({ cropsFen, farmerCount, fees }: Pick<QuotePage, 'cropsFen' | 'farmerCount' | 'fees'>): SplitLine[] {
  const farmers = { part: 'farmer' as const, label: `${COUNTS[farmerCount] ?? farmerCount}位农户·菜钱现结`, amount: formatYuan(fen(cropsFen)), fen: cropsFen };
  return [farmers, ...fees.map((fee) => ({ ...FEES[fee.type], amount: formatYuan(fen(fee.fen)), fen: fee.fen }))];
}

export function feeLabel(fee: FeeLine): string {
  return FEES[fee.type].label;
}
