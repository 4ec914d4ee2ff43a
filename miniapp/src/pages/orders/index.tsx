import { Screen } from '@/ui/screen';
import { TabBar } from '@/ui/tab-bar';

export default function OrdersPage() {
  return <Screen root title="村社" bottom={<TabBar current="orders" />} />;
}
