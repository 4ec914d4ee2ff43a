import { h5DragProps } from './h5';
import { weappDragProps } from './weapp';
import type { Drag, DragProps } from './port';

export type { Drag, Point } from './port';

/** What lets an element be dragged; whatever can be dragged can be done by a tap as well. */
export const dragProps: (drag: Drag) => DragProps = process.env.TARO_ENV === 'weapp' ? weappDragProps : h5DragProps;
