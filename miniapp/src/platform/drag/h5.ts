import type { Drag, DragProps, Point } from './port';

const at = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY, width: window.innerWidth, height: window.innerHeight });

/** Mouse, pen and finger alike; the element keeps the pointer until it is let go. */
export function h5DragProps({ onStart, onMove, onEnd, onCancel }: Drag): DragProps {
  const holds = (event: PointerEvent) => (event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId);
  return {
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault();
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      onStart(at(event));
    },
    onPointerMove: (event: PointerEvent) => { if (holds(event)) onMove(at(event)); },
    onPointerUp: (event: PointerEvent) => onEnd(at(event)),
    onPointerCancel: onCancel,
  };
}
