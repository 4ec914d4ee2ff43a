import { ApiFailure, asyncApi, type WxApis } from './api';
import { callLifecycle, type PageRecord } from './page-record';

/** `onPageScroll` and, once each time the end comes within `distance` px, `onReachBottom`. */
export function watchPageScroll(record: PageRecord, distance: number): void {
  const { holder } = record;
  let atBottom = false;
  holder.addEventListener('scroll', () => {
    callLifecycle(record, 'onPageScroll', { scrollTop: holder.scrollTop });
    const left = holder.scrollHeight - holder.clientHeight - holder.scrollTop;
    if (left <= distance && !atBottom) callLifecycle(record, 'onReachBottom');
    atBottom = left <= distance;
  });
}

/** Plays the person's pull: resolves when the page has called `stopPullDownRefresh`. */
export function pullDown(record: PageRecord): Promise<void> {
  return new Promise((resolve) => {
    record.stopPullDown = resolve;
    callLifecycle(record, 'onPullDownRefresh');
  });
}

export function pageScrollApis(current: () => PageRecord): WxApis {
  return {
    pageScrollTo: asyncApi('pageScrollTo', ({ scrollTop, selector }: { scrollTop?: number; selector?: string }) => {
      const { holder } = current();
      if (selector) scrollTo(holder, selector);
      else holder.scrollTop = scrollTop ?? 0;
    }),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => void pullDown(current())),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => current().stopPullDown?.()),
  };
}

function scrollTo(holder: HTMLElement, selector: string): void {
  const target = holder.querySelector(selector.replace(/^#(.+)$/, '[id$="--$1"]'));
  if (!target) throw new ApiFailure(`selector ${selector} not found`);
  target.scrollIntoView();
}
