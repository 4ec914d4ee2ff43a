import { addDays, type BusinessDate, businessDate, dateText, fen, formatPrice, type StayNight, weekdayOf } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';

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

/** 选晚上: each with its price; what is sold cannot be tapped. */
export function NightPicker({ nights, chosen, onChange }: { nights: readonly StayNight[]; chosen: Chosen | null; onChange: (chosen: Chosen) => void }) {
  return (
    <View className="chip-row wrap">
      {nights.map(({ date, fen: price, free }) => {
        const day = businessDate(date);
        const on = chosen !== null && chosen.from <= day && day < chosen.to;
        const text = `${dateText(day)} 周${WEEKDAYS[weekdayOf(day) - 1]} ${free ? formatPrice(fen(price)) : '满'}`;
        return <Chip key={date} id={`night-${date}`} text={text} on={on} onPress={() => free && onChange(chosenAfter(chosen, day))} />;
      })}
    </View>
  );
}
