import { Screen } from '@/ui/screen';
import { TabBar } from '@/ui/tab-bar';

export default function VisitsPage() {
  return <Screen root title="村社" bottom={<TabBar current="visits" />} />;
}
