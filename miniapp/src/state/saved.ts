import { createJSONStorage, type PersistStorage } from 'zustand/middleware';
import { storage } from '@/platform/storage';

/** Keeps a store on the device. */
export function onDevice<T>(): PersistStorage<T> | undefined {
  return createJSONStorage<T>(() => ({
    getItem: (name) => storage.get<string>(name),
    setItem: (name, value) => void storage.set(name, value),
    removeItem: (name) => storage.remove(name),
  }));
}
