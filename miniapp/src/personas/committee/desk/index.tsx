import { View } from '@tarojs/components';
import { type PageRow, PageRows } from '@/features/shell/page-rows';
import { PLACES } from '@/features/shell/places';
import { goBack } from '@/platform/navigation';
import { Screen } from '@/ui/screen';

/** What the committee sees to: one row each. */
const MATTERS: readonly PageRow[] = [
  { id: 'matter-calls', icon: 'phone', title: '打电话', note: '截单一刻钟还没看单子的农户，打电话说一声', place: PLACES.committeeCalls },
  { id: 'matter-helping', icon: 'people', title: '帮手', note: '谁请谁帮忙；没有手机的，当面说好就记下来', place: PLACES.committeeHelping },
  { id: 'matter-stories', icon: 'edit', title: '村故事', note: '写给扫菜园牌的人看：故事、屋场，写好再发布', place: PLACES.committeeStories },
  { id: 'matter-crop-names', icon: 'leaf', title: '菜的叫法', note: '农户给菜起的名，看过再给住户看', place: PLACES.committeeCropNames },
  { id: 'matter-households', icon: 'home', title: '农户', note: '村里有哪些农户，各家还缺什么', place: PLACES.committeeHouseholds },
  { id: 'matter-crops', icon: 'leaf', title: '菜和指导价', note: '村里卖什么、论什么卖，最低最高多少', place: PLACES.committeeCrops },
  { id: 'matter-people', icon: 'people', title: '人和身份', note: '谁是村委会的人、谁是哪家农户；出邀请码，收回身份', place: PLACES.committeePeople },
  { id: 'matter-import', icon: 'list', title: '导入农户', note: '从 Excel 表一次导进来，有一行不对就一行也不导', place: PLACES.committeeImport },
  { id: 'matter-signs', icon: 'scan', title: '菜园牌', note: '立在哪家、要印哪些', place: PLACES.committeeSigns },
  { id: 'matter-certificates', icon: 'certificate', title: '合格证', note: '各家每天开的承诺达标合格证和批次', place: PLACES.committeeCertificates },
  { id: 'matter-plaques', icon: 'people', title: '农家餐桌', note: '谁申请了、谁该检查、牌子到哪天，统一价目', place: PLACES.committeePlaques },
];

/** 村里的事. */
export default function CommitteeDeskPage() {
  return (
    <Screen wide title="村里的事" onBack={goBack}>
      <View className="stack"><PageRows rows={MATTERS} /></View>
    </Screen>
  );
}
