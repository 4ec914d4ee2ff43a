import type { Place } from './port';

/** Tencent's map link takes GCJ-02, as the rest of the app does. */
export function h5ShowPlace({ latitude, longitude, name, address = name }: Place): void {
  const marker = `coord:${latitude},${longitude};title:${name};addr:${address}`;
  window.open(`https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(marker)}&referer=cunshe`, '_blank', 'noopener');
}
