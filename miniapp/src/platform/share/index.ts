import { useShareAppMessage } from '@tarojs/taro';

export interface Share {
  readonly title: string;
  /** Page with its query: /personas/resident/garden/index?householdId=… */
  readonly path: string;
}

/** The address of a page for somebody else's browser; null in WeChat, where pages have none. */
export function linkTo(path: string): string | null {
  return process.env.TARO_ENV === 'weapp' ? null : `${location.origin}/#${path}`;
}

/** What WeChat's own share button sends; browsers share the address by themselves. */
export function useShare(share: Share): void {
  useShareAppMessage(() => ({ title: share.title, path: share.path }));
}
