import { businessDate, dateText, type ServiceDayView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { canCallOff, dayText } from './day-words';
import { useCalendarChange } from './use-service-days';

interface DaySheetProps {
  day: ServiceDayView;
  onClose: () => void;
}

/** What can be done about one day. */
export function DaySheet({ day, onClose }: DaySheetProps) {
  if (day.closedByHand) return <ReopenSheet day={day} onClose={onClose} />;
  return day.orders > 0 && canCallOff(day) ? <CallOffSheet day={day} onClose={onClose} /> : <CloseSheet day={day} onClose={onClose} />;
}

/** Nobody has ordered: the calendar alone changes. */
function CloseSheet({ day, onClose }: DaySheetProps) {
  const [reason, setReason] = useState('');
  const [toDate, setToDate] = useState(day.date);
  const close = useCalendarChange('closeDays');
  const send = async () => { if (await close.send({ fromDate: day.date, toDate: toDate.trim(), reason: reason.trim() })) onClose(); };
  return (
    <Sheet
      id="day-sheet" open title={`${dayText(day)} 不收菜`} onClose={onClose}
      action={<Button id="close-days" wide busy={close.busy && '正在记…'} disabled={reason.trim().length < 2 && '先写原因'} onPress={() => void send()}>这几天不收菜</Button>}
    >
      <View className="stack">
        <View className="c-sub">还没有人订。住户和农户会看到原因和下一次收菜的日子</View>
        <TextField id="close-reason" label="原因" placeholder="如：农田修路" value={reason} maxLength={40} onChange={setReason} />
        <TextField id="close-to" label="到哪一天（含）" value={toDate} maxLength={10} onChange={setToDate} />
        {close.sentence && <ErrorState title="没改成" note={close.sentence} />}
      </View>
    </Sheet>
  );
}

function ReopenSheet({ day, onClose }: DaySheetProps) {
  const reopen = useCalendarChange('reopenDay');
  const send = async () => { if (await reopen.send({ date: day.date })) onClose(); };
  return (
    <Sheet id="day-sheet" open title={dayText(day)} onClose={onClose} action={<Button id="reopen-day" wide busy={reopen.busy && '正在记…'} onPress={() => void send()}>这天照常收菜</Button>}>
      <View className="stack">
        <View>这天不收菜：{day.reason}</View>
        {reopen.sentence && <ErrorState title="没改成" note={reopen.sentence} />}
      </View>
    </Sheet>
  );
}

/** 紧急停一天: with a reason, and the date typed once more. */
function CallOffSheet({ day, onClose }: DaySheetProps) {
  const [reason, setReason] = useState('');
  const [typedDate, setTypedDate] = useState('');
  const callOff = useCalendarChange('callOffDay');
  const missing = reason.trim().length < 2 ? '先写原因' : typedDate.trim() === '' && '照着再输一遍日期';
  const send = async () => { if (await callOff.send({ date: day.date, reason: reason.trim(), typedDate: typedDate.trim() })) onClose(); };
  return (
    <Sheet
      id="call-off-sheet" open title={`紧急停一天：${dayText(day)}`} onClose={onClose}
      action={<Button id="call-off" wide busy={callOff.busy && '正在取消…'} disabled={missing} onPress={() => void send()}>{`取消这天的 ${day.orders} 单，全部退款`}</Button>}
    >
      <View className="stack">
        <View>这天已经有 {day.orders} 单。取消后收不回来：钱全部原路退回，住户、农户、司机和站长都会收到消息，采摘单和线路作废。</View>
        <TextField id="call-off-reason" label="原因，会原样告诉大家" placeholder="如：农田进水" value={reason} maxLength={40} onChange={setReason} />
        <TextField id="call-off-date" label={`照着输一遍：${dateText(businessDate(day.date))}`} placeholder={dateText(businessDate(day.date))} value={typedDate} maxLength={20} onChange={setTypedDate} />
        {callOff.sentence && <ErrorState title="没取消成" note={callOff.sentence} />}
      </View>
    </Sheet>
  );
}
