import { Screen } from '@/ui/screen';
import { TabBar } from '@/ui/tab-bar';

export default function TodayPage() {
  return <Screen root title="村社" bottom={<TabBar current="today" />} />;
}
