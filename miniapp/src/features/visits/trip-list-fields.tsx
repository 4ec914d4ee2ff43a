import type { CancelTier, ProgrammeItem } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { SmallButton } from '@/ui/small-button';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

interface RowsProps<T> {
  rows: readonly T[];
  onChange: (rows: T[]) => void;
}

const replaced = <T,>(rows: readonly T[], at: number, part: Partial<T>): T[] => rows.map((row, place) => (place === at ? { ...row, ...part } : row));
const without = <T,>(rows: readonly T[], at: number): T[] => rows.filter((_, place) => place !== at);
const colon = (text: string): string => text.replace('：', ':');

/** 当天安排, in order. */
export function ProgrammeRows({ rows, onChange }: RowsProps<ProgrammeItem>) {
  return (
    <>
      {rows.map((row, at) => (
        <Card key={at}>
          <View className="stack">
            <TextField id={`item-time-${at}`} label="几点" placeholder="09:30" maxLength={5} value={row.time} onChange={(time) => onChange(replaced(rows, at, { time: colon(time) }))} />
            <TextField id={`item-title-${at}`} label="做什么" placeholder="望湖人家打卡" maxLength={30} value={row.title} onChange={(title) => onChange(replaced(rows, at, { title }))} />
            <TextField id={`item-detail-${at}`} label="一句说明" placeholder="集合点名" maxLength={60} value={row.detail} onChange={(detail) => onChange(replaced(rows, at, { detail }))} />
            <SmallButton id={`drop-item-${at}`} kind="plain" onPress={() => onChange(without(rows, at))}>不要这一项</SmallButton>
          </View>
        </Card>
      ))}
      <SmallButton id="add-item" kind="line" onPress={() => onChange([...rows, { time: '', title: '', detail: '' }])}>加一项</SmallButton>
    </>
  );
}

/** 退款规则: the later, the less. */
export function TierRows({ rows, onChange }: RowsProps<CancelTier>) {
  return (
    <>
      {rows.map((row, at) => (
        <Card key={at}>
          <View className="stack">
            <View className="row between"><View>提前几天</View><Stepper id={`tier-days-${at}`} name="天" value={row.daysBefore} max={60} onChange={(daysBefore) => onChange(replaced(rows, at, { daysBefore }))} /></View>
            <TextField id={`tier-time-${at}`} label="几点前" placeholder="18:00" maxLength={5} value={row.time} onChange={(time) => onChange(replaced(rows, at, { time: colon(time) }))} />
            <View className="row between"><View>退多少</View><Stepper id={`tier-percent-${at}`} name="退款" value={row.percent} min={10} max={100} step={10} text={`${row.percent}%`} onChange={(percent) => onChange(replaced(rows, at, { percent }))} /></View>
            <SmallButton id={`drop-tier-${at}`} kind="plain" onPress={() => onChange(without(rows, at))}>不要这一条</SmallButton>
          </View>
        </Card>
      ))}
      {rows.length < 5 && <SmallButton id="add-tier" kind="line" onPress={() => onChange([...rows, { daysBefore: 0, time: '08:00', percent: 50 }])}>加一条</SmallButton>}
    </>
  );
}
