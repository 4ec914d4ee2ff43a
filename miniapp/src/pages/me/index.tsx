import { Screen } from '@/ui/screen';
import { TabBar } from '@/ui/tab-bar';

export default function MePage() {
  return <Screen root title="村社" bottom={<TabBar current="me" />} />;
}
