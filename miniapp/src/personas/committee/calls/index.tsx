import { type CallListPage, fulfilmentRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { callPhone } from '@/platform/phone-call';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Plaque } from '@/ui/plaque';
import { Screen } from '@/ui/screen';

const REFRESH_MS = 20_000;

/** 打电话: who has not said that she knows what to cut, one card each, until everybody has. */
export default function CommitteeCallsPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.callList, { villageId }, { everyMs: REFRESH_MS, enabled: villageId !== '' });
  const heard = useWrite(fulfilmentRoutes.heardByPhone);
  const press = async (taskId: string) => {
    const answer = await heard.send({ villageId, taskId });
    if (answer) keepPage(fulfilmentRoutes.callList, { villageId }, answer);
  };
  return (
    <Screen title="打电话">
      {heard.sentence && <ErrorState title="没记上" note={heard.sentence} />}
      <PageBody page={page} skeleton="rows">
        {({ calls }) => (
          <View className="stack">
            {calls.length === 0 && <EmptyState title="没有要打的电话" note="截单一刻钟以后，还没点“知道了”的农户会在这里；没有电话的，单子一出来就在" />}
            {calls.map((call) => <CallCard key={call.taskId} call={call} busy={heard.busy} onHeard={() => void press(call.taskId)} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function CallCard({ call, busy, onHeard }: { call: CallListPage['calls'][number]; busy: boolean; onHeard: () => void }) {
  const { plaqueNumber, farmerName, phone, crops } = call;
  return (
    <Card id={`call-${plaqueNumber}`}>
      <View className="row"><Plaque number={plaqueNumber} /><View className="grow"><View className="bold">{farmerName}</View><View>{crops.join('、')}</View></View></View>
      {phone === null && <View className="c-rice">没有电话，去家里说一声</View>}
      <View className="row">
        {phone && <Button id={`phone-${plaqueNumber}`} kind="line" icon="phone" grow onPress={() => callPhone(phone)}>打电话</Button>}
        <Button id={`heard-${plaqueNumber}`} kind="soft" icon="check" grow busy={busy && '正在记…'} onPress={onHeard}>他知道了</Button>
      </View>
    </Card>
  );
}
