import { fen, formatYuan, paymentRoutes, type SandboxAct } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { replacePage, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

const ACTS: readonly { act: SandboxAct; text: string }[] = [
  { act: 'pay', text: '付款' },
  { act: 'fail', text: '付款失败' },
  { act: 'leave', text: '不付，退出去' },
  { act: 'pay_late', text: '付款，通知晚到' },
  { act: 'notify_twice', text: '付款，通知来两次' },
];

/** The demo's stand-in for WeChat's payment dialog, with the ways a payment can go. */
export default function SandboxPaymentPage() {
  const { prepayId = '', returnTo = PLACES.orders } = usePageParams();
  const page = usePage(paymentRoutes.sandboxPayment, { prepayId });
  const write = useWrite(paymentRoutes.sandboxAct);
  const act = async (chosen: SandboxAct) => {
    if (await write.send({ prepayId, act: chosen })) replacePage(returnTo);
  };
  return (
    <Screen title="演示付款" onBack={() => replacePage(returnTo)}>
      <View className="stack">
        {write.sentence && <ErrorState title="没付成，钱没扣" note={write.sentence} />}
        <PageBody page={page} skeleton="rows">
          {({ description, totalFen }) => (
            <>
              <Card>
                <View className="c-sub">{description}</View>
                <View id="sandbox-total" className="t-display c-tai">{formatYuan(fen(totalFen))}</View>
                <View className="t-cap">这是演示，不动真钱。下面是付款会遇到的几种情形。</View>
              </Card>
              {ACTS.map((entry) => (
                <Button key={entry.act} id={`sandbox-${entry.act}`} wide kind={entry.act === 'pay' ? 'primary' : 'line'} busy={write.busy && '正在办…'} onPress={() => void act(entry.act)}>{entry.text}</Button>
              ))}
            </>
          )}
        </PageBody>
      </View>
    </Screen>
  );
}
