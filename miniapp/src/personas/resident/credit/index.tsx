import { creditRoutes, fen, formatYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { MovementList } from '@/features/credit/movement-list';
import { PayOut } from '@/features/credit/pay-out';
import { SmallRefunds } from '@/features/credit/small-refunds';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openTab } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';

/** 菜金: how much, how it came and went, and whether small refunds shall become it. */
export default function CreditScreen() {
  const [before, setBefore] = useState<string>();
  const page = usePage(creditRoutes.credit, before === undefined ? {} : { before }, { keep: true });
  return (
    <Screen title="菜金" onBack={() => openTab(PLACES.me)}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {(credit) => (
          <View className="stack">
            <Card look="rice">
              <View className="stack">
                <View>
                  <View className="t-cap">现在有</View>
                  <View id="balance" className="t-display num">{formatYuan(fen(credit.balanceFen))}</View>
                  <View className="t-cap">{credit.balanceFen > 0 ? '下一单自动抵扣；订单取消，抵掉的退回这里。' : '现在没有，下单照常付。'}</View>
                </View>
                {credit.balanceFen > 0 && <PayOut balanceFen={credit.balanceFen} onDone={() => setBefore(undefined)} />}
              </View>
            </Card>
            <SmallRefunds page={credit} />
            <SectionTitle title="每一笔" />
            {credit.movements.length === 0 && <EmptyState title="还没有菜金" note="选“存成菜金”，以后的小额退款就进这里" />}
            {credit.movements.length > 0 && <MovementList movements={credit.movements} />}
            <View className="row">
              {before !== undefined && <SmallButton id="newest" onPress={() => setBefore(undefined)}>回到最新</SmallButton>}
              {credit.nextBefore && <SmallButton id="older" onPress={() => setBefore(credit.nextBefore ?? undefined)}>更早的</SmallButton>}
            </View>
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
