import { ApiFailure, asyncApi, type WxApis } from './api';

const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * 1024 * 1024;

/** WeChat's key-value storage: JSON values, 1 MB a key, 10 MB in all, measured as UTF-8 bytes of the JSON text. */
export class WeappStorage {
  private readonly entries: Map<string, string>;

  constructor(initial: Record<string, string>) {
    this.entries = new Map(Object.entries(initial));
  }

  set(key: string, data: unknown): void {
    const text = JSON.stringify(data) ?? 'null';
    const size = bytes(text);
    if (size > KEY_LIMIT) throw new ApiFailure('entry size limit reached, entry size cannot exceed 1MB');
    if (this.size() - this.sizeOf(key) + size > TOTAL_LIMIT) throw new ApiFailure('exceed storage max size 10Mb');
    this.entries.set(key, text);
  }

  /** The stored value; the empty string when the key is unknown, as in WeChat. */
  get(key: string): unknown {
    const text = this.entries.get(key);
    return text === undefined ? '' : (JSON.parse(text) as unknown);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }

  size(): number {
    return [...this.entries.values()].reduce((sum, text) => sum + bytes(text), 0);
  }

  dump(): Record<string, string> {
    return Object.fromEntries(this.entries);
  }

  info(): { keys: string[]; currentSize: number; limitSize: number } {
    return { keys: [...this.entries.keys()], currentSize: Math.ceil(this.size() / 1024), limitSize: TOTAL_LIMIT / 1024 };
  }

  private sizeOf(key: string): number {
    return bytes(this.entries.get(key) ?? '');
  }
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

export function storageApis(storage: WeappStorage): WxApis {
  return { ...synchronousApis(storage), ...asynchronousApis(storage) };
}

function synchronousApis(storage: WeappStorage): WxApis {
  return {
    setStorageSync: (key: string, data: unknown) => refusing('setStorageSync', () => storage.set(key, data)),
    getStorageSync: (key: string) => storage.get(key),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => storage.info(),
  };
}

function asynchronousApis(storage: WeappStorage): WxApis {
  return {
    setStorage: asyncApi('setStorage', ({ key, data }: { key: string; data: unknown }) => storage.set(key, data)),
    getStorage: asyncApi('getStorage', ({ key }: { key: string }) => {
      if (!storage.has(key)) throw new ApiFailure('data not found');
      return { data: storage.get(key) };
    }),
    removeStorage: asyncApi('removeStorage', ({ key }: { key: string }) => storage.remove(key)),
    clearStorage: asyncApi('clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi('getStorageInfo', () => storage.info()),
  };
}

function refusing(name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof ApiFailure ? new Error(`${name}:fail ${error.reason}`) : error;
  }
}
