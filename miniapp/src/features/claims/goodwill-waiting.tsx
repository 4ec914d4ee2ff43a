import { claimRoutes, fen, formatYuan, type GoodwillView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { refreshAll, usePage, useWrite } from '@/api';
import { Card } from '@/ui/card';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { NotDone } from '../operating/not-done';

const REFRESH_MS = 15_000;

/** Goodwill beyond the limit: whoever did not ask for it agrees, or does not. */
export function GoodwillWaiting({ operatorId }: { operatorId: string }) {
  const page = usePage(claimRoutes.goodwillList, { operatorId }, { everyMs: REFRESH_MS, enabled: operatorId !== '' });
  const requests = page.data?.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <>
      <SectionTitle title="等第二个人点头的心意" />
      {requests.map((request) => <Request key={request.goodwillId} request={request} />)}
    </>
  );
}

function Request({ request: { goodwillId, bagLabel, fen: sum, reason, mine } }: { request: GoodwillView }) {
  const write = useWrite(claimRoutes.decideGoodwill);
  const decide = async (agree: boolean) => {
    if (!write.busy && (await write.send({ goodwillId, agree }))) await refreshAll();
  };
  return (
    <Card>
      <View className="stack">
        <View className="row between"><View className="t-lead num">{bagLabel ? `${bagLabel} 袋` : '这一单'}</View><View className="price num">{formatYuan(fen(sum))}</View></View>
        <View>{reason}</View>
        {mine && <View className="t-cap">你提的，超过一单的上限，要另一位运营点头。</View>}
        {!mine && (
          <View className="row">
            <SmallButton id={`agree-${goodwillId}`} kind="primary" onPress={() => void decide(true)}>同意补</SmallButton>
            <SmallButton id={`decline-${goodwillId}`} kind="line" onPress={() => void decide(false)}>不补</SmallButton>
          </View>
        )}
        <NotDone write={write} title="没办成" onSee={() => void refreshAll()} />
      </View>
    </Card>
  );
}
