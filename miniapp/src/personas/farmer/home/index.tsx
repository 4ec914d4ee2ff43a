import { Screen } from '@/ui/screen';

export default function FarmerHome() {
  return <Screen root title="村社" />;
}
