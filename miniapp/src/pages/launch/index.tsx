import { useLoad } from '@tarojs/taro';
import { goHome } from '@/features/session/go-home';
import { PLACES } from '@/features/shell/places';
import { replacePage } from '@/platform/navigation';
import { pickupPointStore } from '@/state/pickup-point';
import { sessionStore } from '@/state/session';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';

/** The door: to the first page of whoever is here. */
export default function LaunchPage() {
  useLoad(() => {
    const known = sessionStore.getState().session ?? pickupPointStore.getState().visitorPointId;
    if (known) goHome();
    else replacePage(PLACES.signIn);
  });
  return <Screen root><Skeleton of="bed" count={2} /></Screen>;
}
