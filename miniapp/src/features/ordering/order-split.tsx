import { fen, type OrderPage, splitOf, sumFen, yuanText } from '@cunshe/shared';
import { Card } from '@/ui/card';
import { SplitBar } from '@/ui/split-bar';
import { splitLines } from './fee-words';

/** Where each yuan of an order goes: as ordered, and as billed once it is. */
export function OrderSplit({ order }: { order: OrderPage }) {
  const lines = order.lines.filter(({ state }) => state !== 'removed' && state !== 'short');
  const split = splitOf(sumFen(lines.map((line) => fen(line.billedFen ?? line.estimateFen))), order.fees);
  const total = sumFen(split.map((share) => share.fen));
  if (total === 0) return null;
  return <Card><SplitBar title={`这 ${yuanText(total)} 元到了谁手里`} lines={splitLines(split, new Set(lines.map(({ plaqueNumber }) => plaqueNumber)).size)} /></Card>;
}
