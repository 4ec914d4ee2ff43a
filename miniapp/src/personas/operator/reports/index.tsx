import { ReportScreen } from '@/features/reports/report-screen';

/** 报表 of the operator's pairings. */
export default function OperatorReportsPage() {
  return <ReportScreen />;
}
