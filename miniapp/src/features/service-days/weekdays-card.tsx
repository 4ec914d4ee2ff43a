import { addDays, businessDate, businessDateOf, dateText, type ServiceDaysPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { serverNowMs } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { WEEKDAYS } from './day-words';
import { useCalendarChange } from './use-service-days';

/** Which weekdays are served, from tomorrow on. */
export function WeekdaysCard({ page }: { page: ServiceDaysPage }) {
  const begun = page.nextChange ?? page;
  const [weekdays, setWeekdays] = useState(begun.weekdays);
  const [holidays, setHolidays] = useState(begun.closesOnHolidays);
  const change = useCalendarChange('setWeekdays');
  const fromDate = addDays(businessDateOf(new Date(serverNowMs())), 1);
  const flip = (day: string) => setWeekdays([...'1234567'].filter((each) => weekdays.includes(each) !== (each === day)).join(''));
  const same = weekdays === begun.weekdays && holidays === begun.closesOnHolidays;
  return (
    <Card>
      <View className="stack">
        <View className="weekday-chips">{WEEKDAYS.map((name, index) => <Chip key={name} id={`weekday-${index + 1}`} text={name} on={weekdays.includes(String(index + 1))} onPress={() => flip(String(index + 1))} />)}</View>
        <Chip id="holidays" text={holidays ? '法定节假日不收菜' : '法定节假日照常收菜'} on={holidays} onPress={() => setHolidays(!holidays)} />
        {page.nextChange && <View className="c-sub">{dateText(businessDate(page.nextChange.fromDate))} 起按上面的日子</View>}
        {change.sentence && <ErrorState title="没改成" note={change.sentence} />}
        {!same && <Button id="save-weekdays" kind="soft" wide busy={change.busy && '正在记…'} disabled={weekdays === '' && '至少选一天'} onPress={() => void change.send({ fromDate, weekdays, closesOnHolidays: holidays })}>{`${dateText(fromDate)} 起这样收`}</Button>}
        <View className="t-cap">节假日按《{page.holidaySource.title}》，到 {dateText(businessDate(page.holidaySource.until))}；之后的等公布了再加</View>
      </View>
    </Card>
  );
}
