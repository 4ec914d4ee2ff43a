import { ReportScreen } from '@/features/reports/report-screen';
import { PLACES } from '@/features/shell/places';
import { openPage, openTab } from '@/platform/navigation';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';

/** 报表 of the village's pairings, without the buyers' names: where the committee's day begins. */
export default function CommitteeReportsPage() {
  return <ReportScreen root bottom={<BottomBar><Button id="me" kind="plain" onPress={() => openTab(PLACES.me)}>我的</Button><Button id="signs" kind="line" onPress={() => openPage(PLACES.committeeSigns)}>菜园牌</Button><Button id="desk" kind="line" onPress={() => openPage(PLACES.committeeDesk)}>村里的事</Button></BottomBar>} />;
}
