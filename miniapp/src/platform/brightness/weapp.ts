import Taro from '@tarojs/taro';

export function weappBrighten(): () => void {
  const before = Taro.getScreenBrightness().then(({ value }) => value, () => null);
  void before.then(() => Taro.setScreenBrightness({ value: 1 }));
  return () => void before.then((value) => { if (value !== null) void Taro.setScreenBrightness({ value }); });
}
