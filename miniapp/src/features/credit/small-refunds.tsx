import { type CreditPage, creditRoutes, fen, formatYuan, type RefundWay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, useWrite } from '@/api';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';

const WAYS: readonly { key: RefundWay; text: string }[] = [{ key: 'original', text: '原路退回' }, { key: 'credit', text: '存成菜金' }];

/** How small refunds shall come back; from now on. */
export function SmallRefunds({ page: { smallRefunds, smallBelowFen } }: { page: CreditPage }) {
  const write = useWrite(creditRoutes.chooseSmallRefunds);
  const choose = async (way: RefundWay) => {
    if (way === smallRefunds || write.busy) return;
    const answer = await write.send({ way });
    if (answer) keepPage(creditRoutes.credit, {}, answer);
  };
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">不到 {formatYuan(fen(smallBelowFen))} 的退款</View>
        <Choice options={WAYS} value={smallRefunds} onChange={(way) => void choose(way)} />
        <View className="t-cap">{smallRefunds === 'credit' ? '以后的小额退款当场进菜金，下一单自动抵扣，不过期。' : '几分几毛也原路退回微信。改成存菜金，当场到账，下一单自动抵扣。'}</View>
        {write.sentence && <ErrorState title="没改成" note={write.sentence} />}
      </View>
    </Card>
  );
}
