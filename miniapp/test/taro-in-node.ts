/**
 * The few Taro calls the API layer makes, for tests in Node: requests go out over real HTTP, storage is a map that
 * keeps JSON as WeChat does.
 */
const kept = new Map<string, string>();

interface Asked {
  url: string;
  method: string;
  data?: unknown;
  header?: Record<string, string>;
}

const Taro = {
  async request({ url, method, data, header }: Asked) {
    const answer = await fetch(url, { method, headers: header, body: data === undefined || method === 'GET' ? undefined : JSON.stringify(data) });
    const text = await answer.text();
    return { statusCode: answer.status, data: text ? (JSON.parse(text) as unknown) : '' };
  },
  getStorageSync: (key: string): unknown => (kept.has(key) ? (JSON.parse(kept.get(key)!) as unknown) : ''),
  setStorageSync: (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void kept.delete(key),
  /** A new phone. */
  forgetAll: () => kept.clear(),
};

export default Taro;
