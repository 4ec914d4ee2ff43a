import type { WxApis } from './api';
import type { PageRecord } from './page-record';

interface Queryable {
  createSelectorQuery: () => unknown;
  createIntersectionObserver: (options?: object) => unknown;
}

/** Queries without a component look at the page in front. */
export function queryApis(current: () => PageRecord): WxApis {
  const page = () => current().instance as unknown as Queryable;
  return {
    createSelectorQuery: () => page().createSelectorQuery(),
    createIntersectionObserver: (component?: Queryable, options?: object) => (component ?? page()).createIntersectionObserver(options),
    nextTick: (work: () => void) => void Promise.resolve().then(work),
  };
}
