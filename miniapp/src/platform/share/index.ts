import { useShareAppMessage } from '@tarojs/taro';

export interface Share {
  readonly title: string;
  /** Page with its query: /personas/resident/garden/index?householdId=… */
  readonly path: string;
}

/** What WeChat's own share button sends; browsers share the address by themselves. */
export function useShare(share: Share): void {
  useShareAppMessage(() => ({ title: share.title, path: share.path }));
}
