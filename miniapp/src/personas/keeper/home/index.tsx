import { Screen } from '@/ui/screen';

export default function KeeperHome() {
  return <Screen root title="村社" />;
}
