import type { ArriveRequest, DropRequest, NoteStopRequest, PostReceiptRequest, SkipStopRequest } from '@cunshe/shared';
import { createStore, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';

/** What a driver does at a stop that can be told to the server later. */
export type RunStep =
  | { readonly kind: 'arrive'; readonly input: ArriveRequest }
  /** The arrival was pressed too early. */
  | { readonly kind: 'undo'; readonly input: ArriveRequest }
  | { readonly kind: 'receipt'; readonly input: PostReceiptRequest; readonly totalFen: number }
  | { readonly kind: 'skip'; readonly input: SkipStopRequest }
  | { readonly kind: 'drop'; readonly input: DropRequest }
  /** `photo`: where it is kept on the phone until it is sent. */
  | { readonly kind: 'note'; readonly input: NoteStopRequest; readonly photo?: string };

export type QueuedStep = RunStep & {
  /** Made on the phone before the first send: the server takes each id once. */
  readonly id: string;
  readonly accountId: string;
  readonly routeId: string;
  /** "12 号园 李建国". */
  readonly title: string;
  /** ISO instant by the phone's own clock, which may be hours off: a note, never a rule. */
  readonly at: string;
  /** It may have reached the server: it cannot be taken back on the phone any more. */
  readonly tried: boolean;
  /** The driver has gone on without the server's word. */
  readonly late: boolean;
  /** Why the server did not take it, for a person; null while it waits. */
  readonly refused: string | null;
};

interface RunQueueState {
  readonly steps: readonly QueuedStep[];
  add(step: QueuedStep): void;
  change(id: string, change: Partial<Pick<QueuedStep, 'tried' | 'late' | 'refused' | 'input'>>): void;
  remove(id: string): void;
}

/** 待传: the steps of a run in the order they were done, on the device until the server has each of them. */
export const runQueueStore = createStore<RunQueueState>()(
  persist(
    (set, get) => ({
      steps: [],
      add: (step) => set({ steps: [...get().steps, step] }),
      change: (id, change) => set({ steps: get().steps.map((step) => (step.id === id ? ({ ...step, ...change } as QueuedStep) : step)) }),
      remove: (id) => set({ steps: get().steps.filter((step) => step.id !== id) }),
    }),
    { name: 'run-queue', storage: onDevice() },
  ),
);

export function useRunQueue<T>(select: (state: RunQueueState) => T): T {
  return useStore(runQueueStore, select);
}
