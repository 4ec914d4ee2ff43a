import Taro, { useRouter } from '@tarojs/taro';

/** One page back; a page opened straight from a link or a sign has none, so it goes to the launch page. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: '/pages/launch/index' });
}

/** Opens a page on top of this one. */
export function openPage(url: string): void {
  void Taro.navigateTo({ url });
}

/** Takes this page's place: going back does not return to it. */
export function replacePage(url: string): void {
  void Taro.redirectTo({ url });
}

/** To one of the resident's tabs. */
export function openTab(url: string): void {
  void Taro.switchTab({ url });
}

/** Closes everything and begins anew. */
export function restartAt(url: string): void {
  void Taro.reLaunch({ url });
}

/** Back to the page's head, when what stands there has changed under the thumb. */
export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}

/** What the page was opened with; a scanned code's `scene` arrives encoded (WeChat getwxacodeunlimit). */
export function usePageParams(): Readonly<Record<string, string>> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(String(value ?? ''))]));
}
