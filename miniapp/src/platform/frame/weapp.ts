import Taro from '@tarojs/taro';
import type { Frame } from './port';

const AIR = 8;
let measured: Frame | undefined;

export function weappFrame(): Frame {
  measured ??= measure();
  return measured;
}

function measure(): Frame {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const button = Taro.getMenuButtonBoundingClientRect();
  return {
    statusBar: statusBarHeight,
    navBar: Math.max(44, button.height + 2 * (button.top - statusBarHeight)),
    capsule: windowWidth - button.left + AIR,
  };
}
