import type { Substitution } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Icon } from '@/ui/icon';
import { pressable } from '@/ui/pressable';
import './wish-switch.scss';

export const WISHES: Record<Substitution, { text: string; next: Substitution }> = {
  refund: { text: '不够就退钱', next: 'same_crop' },
  same_crop: { text: '不够换别家同样的', next: 'none' },
  none: { text: '不够有几个给几个', next: 'refund' },
};

/** What to do when the garden has less than was ordered; a tap takes the next wish. */
export function WishSwitch({ id, wish, onChange }: { id: string; wish: Substitution; onChange: (wish: Substitution) => void }) {
  const { text, next } = WISHES[wish];
  return <View id={id} className="wish" {...pressable(`${text}，点一下换`)} onClick={() => onChange(next)}>{text}<Icon name="down" size="small" /></View>;
}
