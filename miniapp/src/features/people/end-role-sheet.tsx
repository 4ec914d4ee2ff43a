import { type PeoplePage, peopleRoutes, type PersonRole, type RealmInput } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

/** A role ends with its reason, and with it everything it allowed. */
export function EndRoleSheet({ realm, role, onEnded, onClose }: { realm: RealmInput; role: PersonRole; onEnded: (page: PeoplePage) => void; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const ending = useWrite(peopleRoutes.endRole);
  const send = async () => {
    const answer = await ending.send({ ...realm, roleId: role.roleId, reason: reason.trim() });
    if (answer) onEnded(answer);
  };
  return (
    <Sheet id="end-role-sheet" open title={`收回 ${role.name} 的身份`} onClose={onClose} action={<Button id="end-role" wide busy={ending.busy && '正在收回…'} disabled={reason.trim().length < 2 && '先写原因'} onPress={() => void send()}>收回</Button>}>
      <View className="stack">
        <View>{role.title}。收回马上生效，他正在办的页面也办不下去了；办过的事都还记着。</View>
        {role.drives.length > 0 && <View id="vans-left" className="c-brick bold">{`${role.drives.join('、')}会没有司机${role.runToday ? '，今天的线路还没跑完' : ''}。收回后到“车和司机”换一位，没跑完的线路跟着车走。`}</View>}
        <TextField id="end-reason" label="原因" placeholder="如：不做了" maxLength={40} value={reason} onChange={setReason} />
        {ending.sentence && <ErrorState title="没收回" note={ending.sentence} />}
      </View>
    </Sheet>
  );
}
