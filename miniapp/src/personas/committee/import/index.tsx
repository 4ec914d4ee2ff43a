import { importRoutes } from '@cunshe/shared';
import { ImportScreen } from '@/features/importing/import-screen';

/** 从表导入农户. */
export default function ImportHouseholdsPage() {
  return <ImportScreen title="导入农户" what="家" headings={['村', '菜园号', '农户', '组']} optional={['电话', '帮手', '帮手电话', '纬度', '经度', '卖给社区']} preview={importRoutes.previewHouseholds} take={importRoutes.importHouseholds} />;
}
