import { demoRoutes, timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { refreshAll, usePage, useWrite } from '@/api';
import { Chip } from '@/ui/chip';
import { Icon } from '@/ui/icon';
import { pressable } from '@/ui/pressable';
import './demo-strip.scss';

/** In the demo one moves the day: the server's clock jumps and the jobs due in between run in order. */
export function DemoStrip() {
  const page = usePage(demoRoutes.clock, {});
  const move = useWrite(demoRoutes.moveClock);
  const [open, setOpen] = useState(false);
  if (!page.data) return null;
  const { now, moments } = page.data;
  const next = moments.find((moment) => !moment.passed);
  const moveTo = async (time: string) => {
    if (await move.send({ time })) await refreshAll();
  };
  return (
    <View id="demo-strip" className="demo-strip">
      <View id="demo-clock" className="demo-now" {...pressable()} onClick={() => setOpen(!open)}>
        <Icon name="clock" size="small" />
        <Text className="num">演示 {timeOfDay(new Date(now))}</Text>
        <Text className="grow">{move.busy ? '正在拨…' : next ? `下一步 ${next.time} ${next.label}` : '这一天走完了'}</Text>
        <Icon name={open ? 'close' : 'down'} size="small" />
      </View>
      {move.sentence && <View className="c-brick">{move.sentence}</View>}
      {open && (
        <View className="demo-moments">
          {moments.map((moment) => (
            <Chip
              key={moment.time} id={`move-${moment.time.replace(':', '')}`} text={`${moment.time} ${moment.label}`} on={moment.passed}
              onPress={() => { if (!moment.passed) void moveTo(moment.time); }}
            />
          ))}
        </View>
      )}
    </View>
  );
}
