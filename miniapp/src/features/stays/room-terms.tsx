import { type CancelTier, cancelWords, fen, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';
import { Stepper } from '@/ui/stepper';

export interface Terms {
  readonly amenities: readonly string[];
  readonly depositFen: number;
  readonly policy: readonly CancelTier[];
}

const AMENITIES = ['热水', '空调', '独立卫生间', '无线网', '早饭', '停车', '没有台阶'];
const [LEAST_FEN, MOST_FEN, STEP_FEN] = [1_000, 100_000, 1_000];
const FULL = 100;
/** What a household can choose from: until when all goes back, and half of it. */
const POLICIES: readonly { readonly name: string; readonly tiers: readonly CancelTier[] }[] = [
  { name: '前一天', tiers: [{ daysBefore: 1, time: '18:00', percent: FULL }] },
  { name: '前三天', tiers: [{ daysBefore: 3, time: '18:00', percent: FULL }, { daysBefore: 1, time: '18:00', percent: FULL / 2 }] },
  { name: '前一周', tiers: [{ daysBefore: 7, time: '18:00', percent: FULL }] },
];

/** What is in the room, what is paid in advance, and until when it goes back. */
export function RoomTerms({ terms, onChange }: { terms: Terms; onChange: (part: Partial<Terms>) => void }) {
  const { amenities, depositFen, policy } = terms;
  const toggle = (one: string) => onChange({ amenities: amenities.includes(one) ? amenities.filter((each) => each !== one) : [...amenities, one] });
  return (
    <View className="stack">
      <View className="bold">房里有什么</View>
      <View className="chip-row wrap">{[...new Set([...AMENITIES, ...amenities])].map((one) => <Chip key={one} id={`has-${one}`} text={one} on={amenities.includes(one)} onPress={() => toggle(one)} />)}</View>
      <View className="row between"><View>定金</View><Stepper id="deposit" name="定金" value={depositFen} min={LEAST_FEN} max={MOST_FEN} step={STEP_FEN} text={spokenYuan(fen(depositFen))} onChange={(price) => onChange({ depositFen: price })} /></View>
      <View className="bold">客人取消，哪天以前全退</View>
      <View className="chip-row wrap">{POLICIES.map(({ name, tiers }, at) => <Chip key={name} id={`policy-${at}`} text={name} on={cancelWords(tiers) === cancelWords(policy)} onPress={() => onChange({ policy: tiers })} />)}</View>
      <View>{cancelWords(policy)}</View>
    </View>
  );
}
