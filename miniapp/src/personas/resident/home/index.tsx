import { Screen } from '@/ui/screen';

export default function ResidentHome() {
  return <Screen root title="村社" />;
}
