import { ReportScreen } from '@/features/reports/report-screen';
import { PLACES } from '@/features/shell/places';
import { openTab } from '@/platform/navigation';

/** 报表 of the village's pairings, without the buyers' names: where the committee's day begins. */
export default function CommitteeReportsPage() {
  return <ReportScreen root onMe={() => openTab(PLACES.me)} />;
}
