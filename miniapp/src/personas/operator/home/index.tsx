import { Screen } from '@/ui/screen';

export default function OperatorHome() {
  return <Screen root title="村社" />;
}
