import type { CheckInRequest } from '@cunshe/shared';
import { createStore, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';

/** A family checked in without a network, still to be told to the server. */
export interface CheckedOffline {
  readonly request: CheckInRequest;
  readonly name: string;
  /** Why the server did not take it, for a person; null while it waits. */
  readonly refused: string | null;
}

interface CheckedOfflineState {
  readonly families: readonly CheckedOffline[];
  add(family: Omit<CheckedOffline, 'refused'>): void;
  remove(request: CheckInRequest): void;
  refuse(request: CheckInRequest, sentence: string): void;
}

const same = (one: CheckInRequest, other: CheckInRequest): boolean => one.bookingId === other.bookingId && one.point === other.point;

/** 先记在手机里: each family at each point once. */
export const checkedOfflineStore = createStore<CheckedOfflineState>()(
  persist(
    (set, get) => ({
      families: [],
      add: (family) => {
        if (!get().families.some(({ request }) => same(request, family.request))) set({ families: [...get().families, { ...family, refused: null }] });
      },
      remove: (request) => set({ families: get().families.filter((each) => !same(each.request, request)) }),
      refuse: (request, sentence) => set({ families: get().families.map((each) => (same(each.request, request) ? { ...each, refused: sentence } : each)) }),
    }),
    { name: 'checked-offline', storage: onDevice() },
  ),
);

export function useCheckedOffline(): CheckedOfflineState {
  return useStore(checkedOfflineStore);
}
