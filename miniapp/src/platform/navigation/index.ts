import Taro from '@tarojs/taro';

/** One page back; a page opened straight from a link or a sign has none, so it goes to the launch page. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: '/pages/launch/index' });
}
