import type { GeneralComponent } from 'glass-easel';
import type { Root } from 'glass-easel-miniprogram-adapter';
import { journal } from './journal';

export type Query = Record<string, string>;

/** A page or component as dist code sees it (`this`), with what the runtime adds. */
export type Instance = Record<string, unknown>;

/** One page that exists, in front or behind, with its own scroll position and DOM. */
export interface PageRecord {
  readonly path: string;
  readonly query: Query;
  readonly instance: Instance;
  readonly component: GeneralComponent;
  readonly holder: HTMLElement;
  readonly roots: Root[];
  /** While `onPullDownRefresh` runs: ends it. */
  stopPullDown?: () => void;
}

/** Calls a page's lifecycle function if it has one; what it throws is journalled, as WeChat goes on after it. */
export function callLifecycle(record: PageRecord, name: string, ...args: unknown[]): unknown {
  const handler = record.instance[name];
  if (typeof handler !== 'function') return undefined;
  try {
    return (handler as (...given: unknown[]) => unknown).apply(record.instance, args);
  } catch (error) {
    journal.error(error);
    return undefined;
  }
}

/** Splits a page address into path and decoded query; a relative one is seen from `from`. */
export function parsePageUrl(url: string, resolve: (path: string) => string): { path: string; query: Query } {
  const [path = '', query = ''] = url.split('?');
  const pairs = query.split('&').filter(Boolean).map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  return { path: resolve(path), query: Object.fromEntries(pairs) as Query };
}
