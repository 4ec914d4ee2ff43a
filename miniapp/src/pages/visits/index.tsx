import { Tabs } from '@/features/inbox/tabs';
import { PLACES } from '@/features/shell/places';
import { openTab } from '@/platform/navigation';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 村游: nothing to sign up for yet. */
export default function VisitsPage() {
  return (
    <Screen root title="村游" bottom={<Tabs current="visits" />}>
      <EmptyState title="下一次村游还没定日子" note="定了会先发到小区，看今天的菜吧" action="看今天的菜" onAction={() => openTab(PLACES.today)} />
    </Screen>
  );
}
