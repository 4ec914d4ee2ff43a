import { businessDate, type CalledOffDay, dateText, type ServiceDayView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { DaySheet } from '@/features/service-days/day-sheet';
import { calledOffText, canCallOff, dayText } from '@/features/service-days/day-words';
import { useServiceDays } from '@/features/service-days/use-service-days';
import { WeekdaysCard } from '@/features/service-days/weekdays-card';
import { PageBody } from '@/features/shell/page-body';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { pressable } from '@/ui/pressable';
import { ProgressSegments } from '@/ui/progress-segments';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { Tag } from '@/ui/tag';
import './index.scss';

/** 服务日: the next fourteen days, which weekdays are served, and days called off. */
export default function ServiceDaysPage() {
  const page = useServiceDays();
  const [open, setOpen] = useState<string | null>(null);
  const day = page.data?.days.find(({ date }) => date === open);
  return (
    <Screen title="服务日" offline={{ title: '没信号，看到的是刚才存下的', note: '改日历要等有网' }} overlay={day && <DaySheet key={day.date} day={day} onClose={() => setOpen(null)} />}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <View className="t-display">{data.pairingName}</View>
            {data.calledOff.map((each) => <Progress key={each.date} day={each} />)}
            <SectionTitle title="往后 14 天" aside="点一天来改" />
            <Card>{data.days.map((each) => <DayRow key={each.date} day={each} onPress={() => setOpen(each.date)} />)}</Card>
            <SectionTitle title="每周哪几天收菜" />
            <WeekdaysCard key={`${data.nextChange?.fromDate} ${data.weekdays}`} page={data} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function DayRow({ day, onPress }: { day: ServiceDayView; onPress: () => void }) {
  const changeable = day.closedByHand || canCallOff(day) || (day.serves && day.state === null);
  return (
    <View id={`day-${day.date}`} className="service-day" {...(changeable ? pressable() : {})} onClick={changeable ? onPress : undefined}>
      <View className="grow">
        <View className="bold num">{dayText(day)}</View>
        {(day.holiday || day.orders > 0) && <View className="t-cap">{[day.holiday, day.orders > 0 && `${day.orders} 单`].filter(Boolean).join('，')}</View>}
      </View>
      <Tag tone={day.serves ? 'green' : 'plain'}>{day.serves ? '收菜' : (day.reason ?? '不收菜')}</Tag>
      {changeable && <Icon name="right" size="small" />}
    </View>
  );
}

function Progress({ day }: { day: CalledOffDay }) {
  return (
    <Card id={`called-off-${day.date}`} look={day.done ? 'surface' : 'now'}>
      <View className="stack">
        <View className="row between"><View className="bold">{dateText(businessDate(day.date))} 停了一天</View><Tag tone={day.done ? 'green' : 'rice'} icon={day.done ? 'check' : 'clock'}>{day.done ? '办完了' : '正在退款'}</Tag></View>
        <View className="c-sub">{day.reason}</View>
        {!day.done && day.orders > 0 && <ProgressSegments done={Math.floor((10 * (day.orders - day.ordersLeft)) / day.orders)} total={10} working />}
        <View className="num">{calledOffText(day)}</View>
      </View>
    </Card>
  );
}
