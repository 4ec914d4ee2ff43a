import { addDays, type BusinessDate, businessDate, fen, formatPrice, type StayNight, weekdayOf } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { pressable } from '@/ui/pressable';
import './night-picker.scss';

export interface Chosen {
  readonly from: BusinessDate;
  /** The morning of leaving. */
  readonly to: BusinessDate;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** The nights that follow from a tap: the first one, then up to another; a third tap begins anew. */
export function chosenAfter(chosen: Chosen | null, date: BusinessDate): Chosen {
  const one = chosen && addDays(chosen.from, 1) === chosen.to;
  return chosen && one && date > chosen.from ? { from: chosen.from, to: addDays(date, 1) } : { from: date, to: addDays(date, 1) };
}

interface NightPickerProps {
  nights: readonly StayNight[];
  chosen: Chosen | null;
  onChange: (chosen: Chosen) => void;
}

/** 选晚上: months of seven columns, each night with its price; what is sold cannot be tapped. */
export function NightPicker(props: NightPickerProps) {
  const months = [...new Set(props.nights.map(({ date }) => date.slice(0, 7)))];
  return <>{months.map((month) => <Month key={month} {...props} month={month} nights={props.nights.filter(({ date }) => date.startsWith(month))} />)}</>;
}

function Month({ month, nights, chosen, onChange }: NightPickerProps & { month: string }) {
  const before = weekdayOf(businessDate(nights[0]!.date)) - 1;
  return (
    <View className="stack">
      <View className="bold num">{Number(month.slice(0, 4))} 年 {Number(month.slice(5))} 月</View>
      <View className="nights">
        {WEEKDAYS.map((day) => <View key={day} className="night head">{day}</View>)}
        {before > 0 && <View className="night" style={{ width: `${before * 14.28}%` }} />}
        {nights.map((night) => <Night key={night.date} night={night} chosen={chosen} onChange={onChange} />)}
      </View>
    </View>
  );
}

function Night({ night: { date, fen: price, free }, chosen, onChange }: Omit<NightPickerProps, 'nights'> & { night: StayNight }) {
  const day = businessDate(date);
  const on = chosen !== null && chosen.from <= day && day < chosen.to;
  const rest = weekdayOf(day) === 5 || weekdayOf(day) === 6;
  return (
    <View id={`night-${date}`} className={`night ${free ? 'free' : 'full'} ${rest ? 'rest' : ''} ${on ? 'on' : ''}`} {...pressable(`${date}${free ? '' : '，满了'}`)} aria-pressed={on} onClick={() => free && onChange(chosenAfter(chosen, day))}>
      <View className="night-date num">{Number(date.slice(8))}</View>
      <View className="night-price num">{free ? formatPrice(fen(price)) : '满'}</View>
    </View>
  );
}
