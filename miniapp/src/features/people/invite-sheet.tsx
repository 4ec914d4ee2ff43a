import { type Invitation, peopleRoutes, type RealmInput, type RolePlace } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { copyText } from '@/platform/clipboard';
import { linkTo } from '@/platform/share';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { type Days, DAYS } from './people-words';
import { PLACES } from '../shell/places';
import './people.scss';

interface InviteSheetProps {
  realm: RealmInput;
  places: readonly RolePlace[];
  onInvited: (answer: Invitation) => void;
  onClose: () => void;
}

/** Which role, for how many days; then the code, which is shown here and nowhere else. */
export function InviteSheet({ realm, places, onInvited, onClose }: InviteSheetProps) {
  const [place, setPlace] = useState<RolePlace | null>(null);
  const [days, setDays] = useState<Days>('2');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const inviting = useWrite(peopleRoutes.invite);
  const send = async () => {
    const answer = place && (await inviting.send({ ...realm, persona: place.persona, scopeId: place.scopeId, days: Number(days) }));
    if (!answer) return;
    setInvitation(answer);
    onInvited(answer);
  };
  if (invitation && place) return <CodeSheet code={invitation.code} title={place.title} days={days} onClose={onClose} />;
  return (
    <Sheet id="invite-sheet" open title="请人来办事" onClose={onClose} action={<Button id="make-code" wide busy={inviting.busy && '正在出码…'} disabled={!place && '先选什么身份'} onPress={() => void send()}>出邀请码</Button>}>
      <View className="stack">
        <View className="people-choices">{places.map((each, at) => <Chip key={`${each.persona}${each.scopeId}`} id={`place-${at}`} text={each.title} on={each === place} onPress={() => setPlace(each)} />)}</View>
        <View className="t-cap">几天以内有效</View>
        <Choice options={DAYS} value={days} onChange={setDays} />
        {inviting.sentence && <ErrorState title="没出成" note={inviting.sentence} />}
      </View>
    </Sheet>
  );
}

function CodeSheet({ code, title, days, onClose }: { code: string; title: string; days: Days; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const link = linkTo(PLACES.invitation(code));
  const way = link ? `点这里领：${link} ，或者在“我的 › 邀请码”填：${code}` : `打开“村社”小程序，登录后到“我的 › 邀请码”填：${code}`;
  const text = `请您来做${title}。${way}，${days} 天以内有效，用一次就作废。`;
  return (
    <Sheet id="code-sheet" open title={title} onClose={onClose} action={<Button id="copy-code" wide onPress={() => void copyText(text).then(setCopied)}>{copied ? '复制好了，发给他' : '连同说明一起复制'}</Button>}>
      <View className="stack">
        <View id="code" className="t-display num">{code}</View>
        {link && <View id="invitation-link" className="t-cap">{link}</View>}
        <View>只显示这一次，关上就看不到了。只发给要来的那个人：谁先填谁领走。</View>
      </View>
    </Sheet>
  );
}
