import { createStore, type StoreApi, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';

/** Something done without a network, still to be told to the server. */
export interface Kept<Request> {
  readonly request: Request;
  /** What a person calls it: a bag's label, a family's name. */
  readonly name: string;
  /** ISO instant by the phone. */
  readonly at: string;
  /** Why the server did not take it, for a person; null while it waits. */
  readonly refused: string | null;
}

export interface OfflineQueue<Request> {
  readonly kept: readonly Kept<Request>[];
  /** Once while it waits; in place of what was refused. */
  add(one: Omit<Kept<Request>, 'refused'>): void;
  /** The server has it, or a person has read why not. */
  remove(request: Request): void;
  refuse(request: Request, sentence: string): void;
}

/**
 * 先记在手机里: a queue that outlives the app, each thing in it once.
 * @param nameOf what makes two requests the same thing
 */
export function offlineQueue<Request>(storageName: string, nameOf: (request: Request) => string): () => OfflineQueue<Request> {
  const store = queueStore(storageName, nameOf);
  return () => useStore(store);
}

export function queueStore<Request>(storageName: string, nameOf: (request: Request) => string): StoreApi<OfflineQueue<Request>> {
  return createStore<OfflineQueue<Request>>()(
    persist(
      (set, get) => {
        const others = (request: Request) => get().kept.filter((each) => nameOf(each.request) !== nameOf(request));
        const same = (request: Request) => get().kept.find((each) => nameOf(each.request) === nameOf(request));
        return {
          kept: [],
          add: (one) => { if (same(one.request)?.refused !== null) set({ kept: [...others(one.request), { ...one, refused: null }] }); },
          remove: (request) => set({ kept: others(request) }),
          refuse: (request, sentence) => set({ kept: get().kept.map((each) => (nameOf(each.request) === nameOf(request) ? { ...each, refused: sentence } : each)) }),
        };
      },
      { name: storageName, storage: onDevice() },
    ),
  );
}
