import type { ITouchEvent } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Drag, DragProps, Point } from './port';

function at({ changedTouches }: ITouchEvent): Point {
  const { windowWidth, windowHeight } = Taro.getWindowInfo();
  return { x: changedTouches[0]?.clientX ?? 0, y: changedTouches[0]?.clientY ?? 0, width: windowWidth, height: windowHeight };
}

export function weappDragProps({ onStart, onMove, onEnd, onCancel }: Drag): DragProps {
  return {
    onTouchStart: (event: ITouchEvent) => onStart(at(event)),
    onTouchMove: (event: ITouchEvent) => onMove(at(event)),
    onTouchEnd: (event: ITouchEvent) => onEnd(at(event)),
    onTouchCancel: onCancel,
    catchMove: true,
  };
}
