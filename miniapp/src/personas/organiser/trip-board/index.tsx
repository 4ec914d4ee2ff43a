import { businessDate, dateText, type TripBoard, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { BoardGrid } from '@/features/visits/board-grid';
import { PublishTrip, TripActs } from '@/features/visits/trip-acts';
import { openPage, usePageParams } from '@/platform/navigation';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { Tag } from '@/ui/tag';

/** 分桌: families × households; a tap on a family, then on a table. */
export default function TripBoardPage() {
  const { tripId = '' } = usePageParams();
  const page = usePage(visitRoutes.tripBoard, { tripId });
  return (
    <Screen wide title="分桌" onBack={() => openPage(PLACES.organiserTrips)} bottom={page.data && <Fill board={page.data} />}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(board) => <Board board={board} refresh={page.refresh} />}</PageBody>
    </Screen>
  );
}

function Board({ board, refresh }: { board: TripBoard; refresh: () => Promise<void> }) {
  const open = board.paidFamilies.filter(({ householdId }) => householdId === null).length;
  const people = board.paidFamilies.reduce((sum, { adults, children }) => sum + adults + children, 0);
  const seats = board.tables.reduce((sum, table) => sum + table.seats - table.taken, 0);
  return (
    <View className="stack">
      <View className="t-display num">{dateText(businessDate(board.date))}，{board.paidFamilies.length} 家 {people} 人</View>
      <View className="c-sub">点一家，再点一张餐桌</View>
      <View className="row wrap">
        <Tag tone="green" icon="check">已排 {board.paidFamilies.length - open} 家</Tag>
        {open > 0 && <Tag tone="rice" icon="alert">{open} 家没排</Tag>}
        <Tag tone="lake">座位余 {seats}</Tag>
        {board.waitingFamilies > 0 && <Tag>候补 {board.waitingFamilies} 家</Tag>}
      </View>
      <PublishTrip board={board} />
      {board.paidFamilies.length === 0 ? <EmptyState title="还没有付过定金的人家" note="付了定金就能排桌" /> : <BoardGrid board={board} onMoved={refresh} />}
      <View className="t-cap num">各家收入的差别（基尼系数）{board.giniPercent}%，0 是一样多</View>
      <TripActs board={board} />
    </View>
  );
}

function Fill({ board: { tripId, paidFamilies, state } }: { board: TripBoard }) {
  const fill = useWrite(visitRoutes.seatFamilies);
  const progress = usePage(visitRoutes.seatingProgress, { tripId }, { enabled: fill.busy, everyMs: fill.busy && 700 });
  const open = paidFamilies.filter(({ householdId }) => householdId === null).length;
  const press = async () => {
    const answer = await fill.send({ tripId });
    if (answer) keepPage(visitRoutes.tripBoard, { tripId }, answer);
  };
  return (
    <BottomBar>
      {fill.sentence && <ErrorState title="没排成" note={fill.sentence} />}
      {state === 'published' && <Button id="trip-day" kind={open === 0 ? 'primary' : 'soft'} grow={open === 0} onPress={() => openPage(PLACES.tripDay(tripId))}>点名、定团</Button>}
      <Button id="fill" grow={open > 0} kind={open === 0 ? 'soft' : 'primary'} busy={fill.busy && `正在排${progress.data?.percent ? ` ${progress.data.percent}%` : '…'}`} disabled={open === 0 && '都排好了'} onPress={() => void press()}>自动补齐 {open} 家</Button>
    </BottomBar>
  );
}
