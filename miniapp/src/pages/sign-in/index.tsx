import { identityRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { useSignIn } from '@/features/session/use-sign-in';
import { PLACES } from '@/features/shell/places';
import { canLoginByWechat } from '@/platform/login';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { Skeleton } from '@/ui/skeleton';
import './index.scss';

/** Who is here: WeChat's word for it, or in the demo any of the day's people. */
export default function SignInPage() {
  const demo = usePage(identityRoutes.demoPeople, {});
  const { busy, sentence, asDemoPerson, byWechat } = useSignIn();
  return (
    <Screen root title="村社">
      <View className="sign-in-head">
        <View className="t-display">村里的菜，{'\n'}今天摘，今天到</View>
        <View className="c-sub">截单以后农户才下地，门口过秤，菜钱现结。</View>
      </View>
      {sentence && <ErrorState title="没登录上" note={sentence} />}
      {canLoginByWechat && <Button id="wechat-sign-in" wide tall busy={busy === 'wechat' && '正在登录…'} onPress={byWechat}>微信登录</Button>}
      {demo.loading && <Skeleton of="rows" count={4} />}
      {demo.data && <SectionTitle title="演示：你想当谁" />}
      <View className="stack">
        {demo.data?.people.map((person) => (
          <IconRow
            key={person.personId} id={`person-${person.personId}`} icon="people" title={person.displayName} note={person.introduction}
            action={busy === person.personId ? '正在进…' : ''} onPress={() => void asDemoPerson(person.personId)}
          />
        ))}
      </View>
      <View className="sign-in-look"><Button id="look-around" kind="plain" onPress={() => openPage(PLACES.choosePoint)}>先看看今天有什么菜</Button></View>
    </Screen>
  );
}
