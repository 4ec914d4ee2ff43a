import { importRoutes } from '@cunshe/shared';
import { ImportScreen } from '@/features/importing/import-screen';

/** 从表导入结对. */
export default function ImportPairingsPage() {
  return <ImportScreen title="导入结对名单" what="对" headings={['批次', '村', '村所在街道', '社区', '社区所在街道']} preview={importRoutes.previewPairings} take={importRoutes.importPairings} />;
}
