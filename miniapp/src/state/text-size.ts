import { createStore, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';

interface TextSizeState {
  /** 大字: farmers' pages begin with it; anyone may switch. */
  readonly large: boolean;
  choose(large: boolean): void;
}

export const textSizeStore = createStore<TextSizeState>()(
  persist((set) => ({ large: true, choose: (large) => set({ large }) }), { name: 'text-size', storage: onDevice() }),
);

export function useLargeText(): boolean {
  return useStore(textSizeStore, (state) => state.large);
}
