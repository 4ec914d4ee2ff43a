import { identityRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { PLACES } from '@/features/shell/places';
import { goBack, openTab, restartAt, usePageParams } from '@/platform/navigation';
import { keepInvitation } from '@/state/invitation';
import { sessionStore, useMe } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

/** A link to an invitation: whoever opens it and signs in takes the role with one tap. */
export default function InvitationPage() {
  const { code = '' } = usePageParams();
  const me = useMe();
  const accept = useWrite(identityRoutes.acceptInvitation);
  const [taken, setTaken] = useState(false);
  const press = async () => {
    const answer = await accept.send({ invitationCode: code });
    if (!answer) return;
    sessionStore.getState().keepMe(answer);
    setTaken(true);
  };
  const signIn = () => {
    keepInvitation(code);
    restartAt(PLACES.signIn);
  };
  if (code === '') return <Screen title="邀请" onBack={goBack}><EmptyState title="链接不全" note="请找发邀请的人再要一次" action="回首页" onAction={goBack} /></Screen>;
  return (
    <Screen title="邀请" onBack={goBack}>
      <View className="stack">
        <Card><View id="invited" className="t-title">有人请你来“村社”办事</View><View className="c-sub">领了身份，“我的”里就能换过去。一个码用一次就作废，别转给别人。</View></Card>
        {accept.sentence && <ErrorState title="没领到" note={accept.sentence} />}
        {!me && <Button id="sign-in-first" wide tall onPress={signIn}>先登录，再领身份</Button>}
        {me && !taken && <Button id="accept-invitation" wide tall busy={accept.busy && '正在核对…'} onPress={() => void press()}>领身份</Button>}
        {taken && <View id="taken" className="bold c-green">领到了，去“我的”换身份</View>}
        {taken && <Button id="to-me" wide kind="line" onPress={() => openTab(PLACES.me)}>去“我的”</Button>}
      </View>
    </Screen>
  );
}
