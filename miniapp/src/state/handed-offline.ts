import type { HandOverRequest } from '@cunshe/shared';
import { createStore, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';

/** A bag given away without a network, still to be told to the server. */
export interface HandedOffline {
  readonly request: HandOverRequest;
  readonly bagLabel: string;
  /** ISO instant by the phone. */
  readonly at: string;
  /** Why the server did not take it, for a person; null while it waits. */
  readonly refused: string | null;
}

interface HandedOfflineState {
  readonly bags: readonly HandedOffline[];
  add(bag: Omit<HandedOffline, 'refused'>): void;
  /** The server has it. */
  remove(orderId: string): void;
  refuse(orderId: string, sentence: string): void;
}

/** 先记在手机里: each order once, however often its code is read on this phone. */
export const handedOfflineStore = createStore<HandedOfflineState>()(
  persist(
    (set, get) => ({
      bags: [],
      add: (bag) => {
        if (!get().bags.some(({ request }) => request.orderId === bag.request.orderId)) set({ bags: [...get().bags, { ...bag, refused: null }] });
      },
      remove: (orderId) => set({ bags: get().bags.filter(({ request }) => request.orderId !== orderId) }),
      refuse: (orderId, sentence) => set({ bags: get().bags.map((bag) => (bag.request.orderId === orderId ? { ...bag, refused: sentence } : bag)) }),
    }),
    { name: 'handed-offline', storage: onDevice() },
  ),
);

export function useHandedOffline(): HandedOfflineState {
  return useStore(handedOfflineStore);
}
