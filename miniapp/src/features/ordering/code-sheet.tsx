import type { OrderPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { brighten } from '@/platform/brightness';
import { Qr } from '@/ui/qr';
import { Sheet } from '@/ui/sheet';
import { Tag } from '@/ui/tag';
import './code-sheet.scss';

const QR_PX = 232;

interface CodeSheetProps {
  order: OrderPage;
  onClose: () => void;
}

/** 出示取菜码: large enough to be scanned or read from across the counter, on a bright screen; needs no network. */
export function CodeSheet({ order: { ticket, bagLabel, pickupPoint }, onClose }: CodeSheetProps) {
  useEffect(() => brighten(), []);
  if (!ticket) return null;
  const { code, qr } = ticket;
  return (
    <Sheet id="code-sheet" open title={`给${pickupPoint.keeperName}看`} aside={bagLabel && <Tag tone="tai" icon="bag" large>{bagLabel} 袋</Tag>} onClose={onClose}>
      <View className="code-large">
        <Qr text={qr} size={QR_PX} />
        <View id="code-digits" className="code-large-digits" aria-label={[...code].join(' ')}>{code.slice(0, 3)} {code.slice(3)}</View>
        <View className="c-sub num">{pickupPoint.name} {pickupPoint.pickupFrom}–{pickupPoint.pickupTo}</View>
        <View className="t-cap">没信号也能用。请人代取，把码告诉他就行。</View>
      </View>
    </Sheet>
  );
}
