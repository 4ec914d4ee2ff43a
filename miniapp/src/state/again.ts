import { createStore, useStore } from 'zustand';

interface AgainState {
  /** What of an order that is ordered again is not as it was; one sentence each. */
  readonly notes: readonly string[];
  say(notes: readonly string[]): void;
}

/** Said on the way from an old order to the basket it filled; kept for one visit only. */
export const againStore = createStore<AgainState>()((set) => ({ notes: [], say: (notes) => set({ notes }) }));

export function useAgainNotes(): readonly string[] {
  return useStore(againStore, (state) => state.notes);
}
