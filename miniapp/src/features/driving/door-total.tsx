import { fen, formatYuan, type PayMethod, type ReceiptSum, yuanText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Choice } from '@/ui/choice';

const METHODS: readonly { key: PayMethod; text: string }[] = [{ key: 'cash', text: '现金' }, { key: 'transfer', text: '微信转账' }, { key: 'owed', text: '先欠着' }];

interface DoorTotalProps {
  farmerName: string;
  sum: ReceiptSum;
  method: PayMethod;
  onMethod: (method: PayMethod) => void;
}

/** What is owed at this door as the bags stand, and how it is paid: always in sight above the keypad. */
export function DoorTotal({ farmerName, sum, method, onMethod }: DoorTotalProps) {
  return (
    <View className="stack">
      <View className="row between">
        <View className="grow">
          <View className="t-cap num">{sum.lines.map((line) => yuanText(line.amount)).join(' + ') || '还没称'}</View>
          <View className="bold">现在付给{farmerName}</View>
        </View>
        <View id="receipt-total" className="t-sum c-tai num">{formatYuan(fen(sum.totalFen))}</View>
      </View>
      <Choice options={METHODS} value={method} onChange={onMethod} />
    </View>
  );
}
