import { type CostPayer } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';
import { SmallButton } from '@/ui/small-button';
import { TextField } from '@/ui/text-field';

export interface WrittenCost {
  readonly title: string;
  /** As it is typed. */
  readonly yuan: string;
  readonly payer: CostPayer;
}

export const PAYER_WORDS: Readonly<Record<CostPayer, string>> = { operator: '运营账户付的', leader: '领队垫的，当天还' };

const USUAL = ['大巴', '保险', '门票'];
const YUAN = /^\d{1,6}(\.\d{1,2})?$/;

export const freshCost = (place: number): WrittenCost => ({ title: USUAL[place] ?? '', yuan: '', payer: 'operator' });

export const isCost = ({ title, yuan }: WrittenCost): boolean => title.trim() !== '' && YUAN.test(yuan) && Number(yuan) > 0;

/** One thing the trip cost: what, how much, and who paid. */
export function CostFields({ at, cost, onChange }: { at: number; cost: WrittenCost; onChange: (cost: WrittenCost | null) => void }) {
  return (
    <View className="stack">
      <TextField id={`cost-title-${at}`} label="花在什么上" placeholder="大巴、保险、门票…" maxLength={30} value={cost.title} onChange={(title) => onChange({ ...cost, title })} />
      <TextField id={`cost-yuan-${at}`} type="digit" label="几块钱" placeholder="0.00" maxLength={9} value={cost.yuan} onChange={(yuan) => onChange({ ...cost, yuan })} />
      <View className="chip-row wrap">
        {(['operator', 'leader'] as const).map((payer) => <Chip key={payer} id={`cost-${payer}-${at}`} text={PAYER_WORDS[payer]} on={cost.payer === payer} onPress={() => onChange({ ...cost, payer })} />)}
        <SmallButton id={`drop-cost-${at}`} kind="plain" onPress={() => onChange(null)}>不要这笔</SmallButton>
      </View>
    </View>
  );
}
