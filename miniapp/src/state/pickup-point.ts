import { createStore, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';
import { useMe } from './session';

interface PickupPointState {
  /** Where a visitor who has not signed in looks at the vegetables. */
  readonly visitorPointId: string | null;
  choose(pickupPointId: string): void;
}

export const pickupPointStore = createStore<PickupPointState>()(
  persist((set) => ({ visitorPointId: null, choose: (visitorPointId) => set({ visitorPointId }) }), { name: 'pickup-point', storage: onDevice() }),
);

/** The person's chosen point, or the visitor's; null until one is chosen. */
export function usePickupPointId(): string | null {
  const me = useMe();
  const visitorPointId = useStore(pickupPointStore, (state) => state.visitorPointId);
  return me?.pickupPoint?.id ?? visitorPointId;
}
