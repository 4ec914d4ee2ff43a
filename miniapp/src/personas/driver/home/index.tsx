import { Screen } from '@/ui/screen';

export default function DriverHome() {
  return <Screen root title="村社" />;
}
