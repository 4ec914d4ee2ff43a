import { identityRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '@/api';
import { StatementRow } from '@/features/books/statement-row';
import { CreditRow } from '@/features/credit/credit-row';
import { DemoStrip } from '@/features/demo/demo-strip';
import { InboxRow } from '@/features/inbox/inbox-row';
import { Tabs } from '@/features/inbox/tabs';
import { InvitationSheet } from '@/features/session/invitation-sheet';
import { RoleSwitch } from '@/features/session/role-switch';
import { useFreshMe } from '@/features/session/use-fresh-me';
import { PLACES } from '@/features/shell/places';
import { ElderSpeak } from '@/features/speaking/elder-speak';
import { openPage, restartAt } from '@/platform/navigation';
import { sessionStore, useMe, useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Face } from '@/ui/face';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';

/** 我的: who I am, in which role, where I pick up. */
export default function MePage() {
  const me = useMe();
  const large = useLargeText();
  const elder = useRole()?.persona === 'farmer' && large;
  useFreshMe(me !== null);
  const [invited, setInvited] = useState(false);
  const signOut = async () => {
    await call(identityRoutes.signOut, {}).catch(() => undefined);
    sessionStore.getState().signOut();
    restartAt(PLACES.signIn);
  };
  return (
    <Screen elder={elder} root title="我的" bottom={<Tabs current="me" />} overlay={<InvitationSheet open={invited} onClose={() => setInvited(false)} />}>
      <DemoStrip />
      {!me && <EmptyState title="还没登录" note="登录后能下单、看取菜码" action="去登录" onAction={() => openPage(PLACES.signIn)} />}
      {me && (
        <View className="stack">
          <View className="row wrap"><Face name={me.displayName} /><View className="grow"><View id="my-name" className="t-title">{me.displayName}</View><View className="t-cap num">{me.phoneMasked}</View></View><ElderSpeak words={`${me.displayName}，这里看消息、对账单，也能退出换个人。`} /></View>
          <IconRow id="change-point" icon="door" title={me.pickupPoint?.name ?? '还没选提货点'} note={me.pickupPoint?.compoundName} action="换提货点" onPress={() => openPage(PLACES.choosePoint)} />
          <InboxRow />
          <CreditRow />
          <StatementRow />
          <RoleSwitch me={me} />
          <IconRow id="programme" icon="people" tone="plain" title="村社结对" note="哪些村和哪些社区结了对，送了多少菜" action="看" onPress={() => openPage(PLACES.programme)} />
          <IconRow id="invitation" icon="certificate" tone="plain" title="邀请码" note="运营方、站长、司机凭码领身份" action="填" onPress={() => setInvited(true)} />
          <Button id="sign-out" kind="line" wide onPress={() => void signOut()}>退出，换个人</Button>
        </View>
      )}
    </Screen>
  );
}
