import { businessDate, dateText, fen, formatYuan, fulfilmentRoutes, type OperatorDayPage as Day } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { isRefusal, openFile, usePage } from '@/api';
import { isFull, loadText } from '@/features/crates/crate-words';
import { DemoStrip } from '@/features/demo/demo-strip';
import { CutOffProgress } from '@/features/operating/cut-off-progress';
import { cutOffProgress } from '@/features/operating/cut-off-words';
import { stateName } from '@/features/operating/cycle-words';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { progressOf } from '@/features/today/day-view';
import { openPage, openTab } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DayRoad } from '@/ui/day-road';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { StatTiles } from '@/ui/stat-tiles';
import { Tools } from './tools';
import './index.scss';

const REFRESH_MS = 15_000;
/** The cut-off is over within seconds. */
const REFRESH_AT_CUT_OFF_MS = 2_000;

/** 日板: where the day stands, the vans, the gates, and whether the books balance. */
export default function OperatorDayPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.operatorDay, { operatorId }, { keep: true, everyMs: REFRESH_MS, enabled: operatorId !== '' });
  usePage(fulfilmentRoutes.operatorDay, { operatorId }, { everyMs: REFRESH_AT_CUT_OFF_MS, enabled: page.data !== null && cutOffProgress(page.data) !== null });
  const now = useNow();
  return (
    <Screen root wide title="日板" bottom={<BottomBar><Button id="me" kind="plain" onPress={() => openTab(PLACES.me)}>我的</Button></BottomBar>}>
      <DemoStrip />
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="还没有结对" note="结对签好，日板上就有当天的单、车和账" action="去结对" onAction={() => openPage(PLACES.operatorPairings)} /> : <PageBody page={page} skeleton="rows">
        {(day) => (
          <View className="operator-day">
            <View className="operator-part">
              <View className="t-display">{day.pairingName}</View>
              <DayRoad progress={progressOf(day.road, now)} mark="van" stops={day.road} />
              <StatTiles items={[
                { icon: 'clock', value: stateName(day.cycleState), note: dateText(businessDate(day.businessDate)) },
                { icon: 'basket', value: `${day.orders.count} 单`, note: `付了 ${formatYuan(fen(day.orders.paidFen))}` },
                { icon: 'leaf', value: `${day.households.listed} 家挂菜`, note: listedNote(day) },
              ]} />
              <CutOffProgress day={day} />
              <Money day={day} />
              <IconRow id="shortages" icon="leaf" tone="brick" title="缺菜" note="谁少了、少多少，怎么分" action="看" onPress={() => openPage(PLACES.operatorShortages)} />
              <Tools />
            </View>
            <View className="operator-part">
              <IconRow id="open-cutoffs" icon="clock" title="截单时间" note="一家或一样菜早一点截单" action="去设" onPress={() => openPage(PLACES.operatorCutoffs)} />
              <Vans day={day} />
              <IconRow id="open-runs" icon="van" title="车次" note="几辆车走到哪、晚没晚，换车、改线" action="看" onPress={() => openPage(PLACES.operatorRuns)} />
              <IconRow id="labels" icon="list" title="打印袋标" note="截单后出，一袋一张，按菜园排" action="打开" onPress={() => void openFile(fulfilmentRoutes.bagLabels, { operatorId })} />
              <IconRow id="claims" icon="refund" title="售后" note="住户说菜不对劲的，看了退钱或回一句" action="去看" onPress={() => openPage(PLACES.operatorClaims)} />
              <SectionTitle title="提货点" />
              <Card>{day.points.map((point) => <KeyValue key={point.name} label={point.name} value={`${point.bags} 袋·到 ${point.received}·交 ${point.handedOver}`} />)}{day.points.filter(({ load }) => isFull(load)).map(({ name, load }) => <View key={name} className="t-cap c-brick">{name}{loadText(load)}，分一些到别的点</View>)}</Card>
              <Books day={day} />
              <IconRow id="disputes" icon="wallet" tone="rice" title="农户问的菜钱" note="她说哪笔不对，查清了答复她" action="看" onPress={() => openPage(PLACES.operatorDisputes)} />
              <IconRow id="open-books" icon="wallet" title="账" note="结算、欠款、备用金、微信对账" action="看" onPress={() => openPage(PLACES.operatorBooks)} />
              <IconRow id="service-days" icon="calendar" title="服务日" note="每周哪几天收菜、停几天、紧急停一天" action="看" onPress={() => openPage(PLACES.operatorServiceDays)} />
            </View>
          </View>
        )}
      </PageBody>}
    </Screen>
  );
}

/** "2 / 3 家知道了，挂一样 12 秒": acknowledged, and the median of listing. */
function listedNote({ households }: Day): string {
  const { acknowledged, tasks, listingSeconds } = households;
  return `${tasks === 0 ? '截单后派活' : `${acknowledged} / ${tasks} 家知道了`}${listingSeconds === null ? '' : `，挂一样 ${listingSeconds} 秒`}`;
}

function Money({ day: { orders, households } }: { day: Day }) {
  return (
    <Card>
      <KeyValue label="住户付了" value={formatYuan(fen(orders.paidFen))} />
      <KeyValue label="称完该收" value={formatYuan(fen(orders.billedFen))} />
      <KeyValue label="退了" value={formatYuan(fen(orders.refundedFen))} />
      {households.paidMinutes !== null && <KeyValue label="过秤到付钱" value={households.paidMinutes === 0 ? '当场付' : `${households.paidMinutes} 分钟`} />}
      <KeyValue label={`付给 ${households.receipts} 家农户`} value={formatYuan(fen(households.receiptsFen))} look="bold c-green" />
    </Card>
  );
}

function Vans({ day }: { day: Day }) {
  return (
    <>
      <SectionTitle title="车" />
      {day.vans.map((van) => (
        <Card key={van.routeId} id={`van-${van.vanName}`}>
          <KeyValue label={`${van.vanName}·${van.driverName}`} value={`${van.stopsDone} / ${van.stops} 站`} look="bold" />
          <KeyValue label="备用金带出" value={formatYuan(fen(van.floatOpenedFen))} />
          <KeyValue label="付了菜钱" value={formatYuan(fen(van.floatPaidFen))} />
          <KeyValue label="还剩" value={formatYuan(fen(van.floatLeftFen))} />
        </Card>
      ))}
    </>
  );
}

/** Every document's debits equal its credits, so the columns must. */
function Books({ day: { trialBalance } }: { day: Day }) {
  const debit = trialBalance.reduce((sum, row) => sum + row.debitFen, 0);
  const credit = trialBalance.reduce((sum, row) => sum + row.creditFen, 0);
  return (
    <>
      <SectionTitle title="试算平衡" aside={debit === credit ? '借贷相等' : '借贷不等'} />
      <Card id="trial-balance">
        {trialBalance.map((row) => <KeyValue key={row.account} label={row.title} value={`借 ${formatYuan(fen(row.debitFen))}　贷 ${formatYuan(fen(row.creditFen))}`} />)}
        <View className="hr" />
        <KeyValue id="balance" label="合计" value={`借 ${formatYuan(fen(debit))}　贷 ${formatYuan(fen(credit))}`} look="bold" />
      </Card>
    </>
  );
}
