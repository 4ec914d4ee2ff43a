import { type PageRow, PageRows } from '@/features/shell/page-rows';
import { PLACES } from '@/features/shell/places';
import { SectionTitle } from '@/ui/section-title';

/** The operator's other pages: one row each. */
const TOOLS: readonly PageRow[] = [
  { id: 'reports', icon: 'list', title: '报表', note: '分装单、标签、卖菜、收菜、服务费、退款，能打印', place: PLACES.operatorReports },
  { id: 'history', icon: 'clock', title: '改动记录', note: '谁在什么时候改了什么，按天、按人看', place: PLACES.operatorHistory('day', '', '') },
  { id: 'shortage-settings', icon: 'scale', title: '缺菜怎么分', note: '不够时的分法、自动定的时间、多给的上限', place: PLACES.operatorShortageSettings },
  { id: 'packing-place', icon: 'bag', title: '在哪装袋', note: '农户门口、村里集散点，还是提货点', place: PLACES.operatorPackingPlace },
  { id: 'certificates', icon: 'certificate', title: '批次与合格证', note: '每批的合格证，混装重开，查一批菜去了哪', place: PLACES.operatorCertificates },
  { id: 'pairings', icon: 'people', title: '结对', note: '提议、签约、试运行、暂停；哪家在哪里卖菜', place: PLACES.operatorPairings },
  { id: 'vans', icon: 'van', title: '车和司机', note: '几辆车、谁开、装多少、备用金；加一辆', place: PLACES.operatorVans },
  { id: 'people', icon: 'people', title: '人和身份', note: '谁是站长、司机、组织者；出邀请码，收回身份', place: PLACES.operatorPeople },
  { id: 'ratings', icon: 'star', title: '评价', note: '住户怎么说各家的菜；不该留的话收起来', place: PLACES.operatorRatings },
  { id: 'no-shows', icon: 'calendar', title: '没来住的', note: '其实来了，或者到了没人接：改过来，退定金', place: PLACES.operatorNoShows },
  { id: 'crates', icon: 'basket', title: '筐', note: '哪里有多少、谁拿了，今天放不放得下', place: PLACES.operatorCrates },
];

export function Tools() {
  return (
    <>
      <SectionTitle title="更多" />
      <PageRows rows={TOOLS} />
    </>
  );
}
