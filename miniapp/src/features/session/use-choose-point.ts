import { identityRoutes } from '@cunshe/shared';
import { useWrite } from '@/api';
import { openTab } from '@/platform/navigation';
import { pickupPointStore } from '@/state/pickup-point';
import { sessionStore } from '@/state/session';
import { PLACES } from '../shell/places';

/** Keeps the choice with the account, or on this device for a visitor. */
export function useChoosePoint() {
  const write = useWrite(identityRoutes.choosePickupPoint);
  const choose = async (pickupPointId: string) => {
    if (sessionStore.getState().session) {
      const me = await write.send({ pickupPointId });
      if (!me) return;
      sessionStore.getState().keepMe(me);
    }
    pickupPointStore.getState().choose(pickupPointId);
    openTab(PLACES.today);
  };
  return { choose, busy: write.busy, sentence: write.sentence };
}
