import { type FeeType, formatYuan, type SplitShare } from '@cunshe/shared';
import type { SplitLine, SplitPart } from '@/ui/split-bar';

const FEES: Record<FeeType, string> = { transport: '司机和车', point: '提货点', packing: '分装', operator: '运营方' };

const PARTS: Record<SplitShare['part'], { part: SplitPart; label: string }> = {
  farmers: { part: 'farmer', label: '' },
  van: { part: 'van', label: '司机和车' },
  point: { part: 'point', label: '提货点' },
  operator: { part: 'platform', label: '运营方' },
};

const COUNTS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Who gets what, farmers first; together exactly what is paid. */
export function splitLines(split: readonly SplitShare[], farmerCount: number): SplitLine[] {
  return split.map(({ part, fen }) => ({
    ...PARTS[part],
    ...(part === 'farmers' ? { label: `${COUNTS[farmerCount] ?? farmerCount}位农户·菜钱现结` } : {}),
    amount: formatYuan(fen),
    fen,
  }));
}

export function feeLabel({ type }: { type: FeeType }): string {
  return FEES[type];
}
